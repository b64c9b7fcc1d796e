package jp.musubi.query.kit;

/**
 * A question for what is open of a record alone, as its title: whoever reads that reads nothing limited, and nothing of it is noted.
 *
 * @param question is answered without limited parts, whoever asks
 */
public record WithoutLimited<A>(HoldsLimited<A> question) implements Question<A> {
    /** As the answer to it is shown. */
    A of(A answer) {
        return question.withheld(answer);
    }
}
