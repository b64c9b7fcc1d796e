package jp.musubi.app.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.kit.WithoutLimited;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
import org.springframework.stereotype.Component;

/** Finds the other side of a pair by words, by its id, or by the address of its page. */
@Component
class Choices {
    private static final int SHOWN = 20;
    private static final int LONGEST = 500;

    private final Questions questions;

    Choices(Questions questions) {
        this.questions = questions;
    }

    /** One record to choose. */
    record Choice(String id, String title, String text, State state) {}

    List<Choice> seeds(ExplainPages.Asked asked, String typed) {
        var viewer = asked.who().viewer();
        Optional<Choice> named = id(typed, "/seeds/")
                .flatMap(id -> questions.ask(new WithoutLimited<>(new ReadSeed(viewer, new SeedId(id), asked.at()))))
                .map(Choices::of);
        return named.map(List::of)
                .orElseGet(() ->
                        questions
                                .ask(new FindSeeds(viewer, cut(typed), Map.of(), null, 1, SHOWN, asked.at()))
                                .items()
                                .stream()
                                .map(Choices::of)
                                .toList());
    }

    List<Choice> needs(ExplainPages.Asked asked, String typed) {
        var viewer = asked.who().viewer();
        Optional<Choice> named = id(typed, "/needs/")
                .flatMap(id -> questions.ask(new WithoutLimited<>(new ReadNeed(viewer, new NeedId(id), asked.at()))))
                .map(Choices::of);
        return named.map(List::of)
                .orElseGet(() ->
                        questions
                                .ask(new FindNeeds(viewer, cut(typed), Map.of(), null, 1, SHOWN, asked.at()))
                                .items()
                                .stream()
                                .map(Choices::of)
                                .toList());
    }

    private static Choice of(SeedView seed) {
        return new Choice(
                seed.id().value(), seed.content().title(), seed.content().summary(), seed.state());
    }

    private static Choice of(NeedView need) {
        return new Choice(
                need.id().value(), need.content().subject(), need.content().problem(), need.state());
    }

    /** The id that was typed, or the one in an address that was pasted. */
    private static Optional<String> id(String typed, String folder) {
        int at = typed.lastIndexOf(folder);
        String id = at < 0 ? typed : typed.substring(at + folder.length()).split("[/?#]", 2)[0];
        return Ids.isId(id) ? Optional.of(id) : Optional.empty();
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
