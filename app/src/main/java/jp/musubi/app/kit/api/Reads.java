package jp.musubi.app.kit.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.PositionTokens;
import jp.musubi.app.record.SearchParameters;
import jp.musubi.app.record.Searches;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.OwnerOf;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.kit.Finding;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;
import org.springframework.stereotype.Component;

/** What all reading requests share: waiting for a position, the past, pages. */
@Component
public class Reads {

    /** How long a request waits for the index to reach the position it names. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    static final int LARGEST_PAGE = 100;

    private final Questions questions;
    private final CurrentUser user;
    private final OwnWrites own;
    private final PositionTokens tokens;

    Reads(Questions questions, CurrentUser user, OwnWrites own, PositionTokens tokens) {
        this.questions = questions;
        this.user = user;
        this.own = own;
        this.tokens = tokens;
    }

    public Viewer viewer() {
        return user.who().viewer();
    }

    public <A> A ask(Question<A> question) {
        return questions.ask(question);
    }

    /** For whom a record is changed: its owner, or null. */
    public PersonId owner(RecordRef record) {
        return ask(new OwnerOf(record)).orElse(null);
    }

    /**
     * Waits for {@code after}, or for what the caller himself has written, and checks {@code at}. Whoever may see no
     * positions waits by a token of what they wrote, and cannot ask for the past.
     *
     * @return the position to ask for, or null for now
     */
    public Long when(String after, String at) {
        boolean positions = user.who().seesPositions();
        if (at != null && !positions) {
            throw new ApiException(403, List.of(new Violation("at", "past_not_yours", List.of())));
        }
        Long wanted = positions ? position("after", after) : token(after);
        if (wanted != null && !questions.await(wanted, PATIENCE)) {
            throw new ApiException(503, List.of(notYet(positions, wanted)));
        }
        if (wanted != null) {
            // A role granted or revoked up to there counts: what the filters knew may be older.
            user.forget();
        }
        Long past = position("at", at);
        if (wanted == null && past == null) {
            awaitOwn();
        }
        if (past != null && past > questions.position()) {
            throw ApiException.invalid("at", "position_ahead", past, questions.position());
        }
        return past;
    }

    /** Nobody asked for a position: when the time runs out, the answer is what there is. */
    private void awaitOwn() {
        long written = own.last(user.who().person());
        if (written > questions.position()) {
            questions.await(written, PATIENCE);
            user.forget();
        }
    }

    private Long token(String after) {
        if (after == null) {
            return null;
        }
        PersonId person = user.who().person();
        OptionalLong position = person == null ? OptionalLong.empty() : tokens.open(person, after);
        return position.orElseThrow(() -> ApiException.invalid("after", "bad_token"));
    }

    private static Violation notYet(boolean positions, long wanted) {
        return positions
                ? new Violation("after", "not_yet", List.of(wanted))
                : new Violation("after", "not_shown_yet", List.of());
    }

    /** A position as typed, or null when absent. */
    public static Long position(String name, String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw ApiException.invalid(name, "bad_position", text);
        }
        return Long.valueOf(text);
    }

    /** Answers a search of this kind. */
    public <T, A> Listed<A> search(
            SearchParameters asked,
            HttpServletRequest request,
            Searches.Ways ways,
            Finding<T> question,
            Function<T, A> item) {
        Long when = when(asked.after(), asked.at());
        Page<T> found = ask(question.of(
                viewer(),
                asked.q() == null ? "" : asked.q(),
                Searches.filters(request, ways.filters()),
                Searches.sort(asked.sort(), ways.orders()),
                page(asked.page()),
                size(asked.size()),
                when));
        Listed<A> list = Listed.of(found, item);
        return asked.q() == null || asked.q().isBlank() ? list : list.reaching(found.reach());
    }

    /** One record by its id. @throws ApiException when there is none that the caller may know of */
    public <I, V> V one(String id, Function<String, I> typed, Function<I, Question<Optional<V>>> question) {
        return ask(question.apply(known(id, typed))).orElseThrow(ApiException::notFound);
    }

    /** An id that stands in the path. @throws ApiException when it is none: then nothing has it */
    public static <I> I known(String id, Function<String, I> typed) {
        if (!Ids.isId(id)) {
            throw ApiException.notFound();
        }
        return typed.apply(id);
    }

    public static int page(Integer page) {
        if (page != null && (page < 1 || page > 1_000_000)) {
            throw ApiException.invalid("page", "out_of_range", 1, 1_000_000);
        }
        return page == null ? 1 : page;
    }

    public static int size(Integer size) {
        if (size != null && (size < 1 || size > LARGEST_PAGE)) {
            throw ApiException.invalid("size", "out_of_range", 1, LARGEST_PAGE);
        }
        return size == null ? 20 : size;
    }
}
