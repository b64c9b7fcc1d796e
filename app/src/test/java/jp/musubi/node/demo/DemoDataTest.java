package jp.musubi.node.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.app.importing.FakeCore;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.language.party.PersonId;
import org.junit.jupiter.api.Test;

class DemoDataTest {
    private static final LocalDate FOUNDED = LocalDate.now(Today.ZONE);
    private final FakeCore core = new FakeCore();

    @Test
    void everyShippedLineKeepsTheRulesOfItsCommand() {
        List<String> parts = new ArrayList<>();

        long position = DemoData.load(core, new PersonId("admin"), FOUNDED, (part, done, total) -> {
            if (done == total) {
                parts.add(part + " " + total);
            }
        });

        assertThat(parts).containsExactly("organizations 11", "seeds 237", "needs 21");
        assertThat(core.seeds).hasSize(237);
        assertThat(core.needs).hasSize(21);
        assertThat(core.shown).hasSize(258);
        assertThat(position).isEqualTo(core.accepted.size());
    }

    @Test
    void loadingTwiceAddsNothing() {
        DemoData.load(core, new PersonId("admin"), FOUNDED, (part, done, total) -> {});
        int before = core.accepted.size();

        DemoData.load(core, new PersonId("admin"), FOUNDED, (part, done, total) -> {});

        assertThat(core.accepted).hasSize(before);
    }

    @Test
    void theNeedsAreOpenedAfterTheLastSeed() {
        DemoData.load(core, new PersonId("admin"), FOUNDED, (part, done, total) -> {});

        int lastSeed = 0;
        int firstNeed = Integer.MAX_VALUE;
        for (int i = 0; i < core.accepted.size(); i++) {
            lastSeed = core.accepted.get(i) instanceof PublishSeed ? i : lastSeed;
            firstNeed = core.accepted.get(i) instanceof OpenNeed ? Math.min(firstNeed, i) : firstNeed;
        }
        assertThat(firstNeed).isGreaterThan(lastSeed);
    }

    @Test
    void theJapaneseNeedsAreTheNewestSoThatListsBeginWithThem() {
        List<String> subjects = DemoData.lines("needs", FOUNDED).stream()
                .map(line -> line.first("subject"))
                .toList();
        int firstJapanese = (int) subjects.stream()
                .takeWhile(subject -> subject.matches("\\p{ASCII}*"))
                .count();

        assertThat(firstJapanese).isPositive();
        assertThat(subjects.subList(firstJapanese, subjects.size()))
                .noneMatch(subject -> subject.matches("\\p{ASCII}*"));
    }

    @Test
    void everyRoleHasSomethingOfItsOwnToTry() {
        DemoData.People people = new DemoData.People(
                new PersonId("admin"),
                new PersonId("tantou"),
                new PersonId("kenkyu"),
                new PersonId("kigyou"),
                new PersonId("ginkou"));

        DemoData.load(core, people, FOUNDED, (part, done, total) -> {});

        assertThat(core.accepted)
                .filteredOn(command -> command.actor().value().equals("kenkyu"))
                .isNotEmpty();
        assertThat(core.accepted.stream()
                        .filter(RegisterNeed.class::isInstance)
                        .map(command -> command.actor().value()))
                .contains("kigyou", "ginkou", "tantou");
    }
}
