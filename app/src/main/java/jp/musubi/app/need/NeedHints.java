package jp.musubi.app.need;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedContent;
import jp.musubi.query.need.NeedView;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.analysis.Token;

/**
 * What to add to a need of which the matcher can make little: three questions, of which those that the need answers
 * already are left out. The names are those of texts.
 */
final class NeedHints {
    private static final String PROBLEM = "need.add.problem";
    private static final String FIGURE = "need.add.figure";
    private static final String TRIED = "need.add.tried";

    /** Fewer different words than this say hardly what it is about. */
    private static final int FEW_WORDS = 6;

    private NeedHints() {}

    /** Nothing when the need says enough and something was found for it. */
    static List<String> of(NeedView need) {
        NeedContent content = need.content();
        if (content.subject() == null) {
            return List.of();
        }
        boolean sparse = words(content.subject(), content.problem(), content.situation()) < FEW_WORDS;
        if (!sparse && need.answer() != NeedAnswer.NONE) {
            return List.of();
        }
        List<String> hints = new ArrayList<>();
        if (sparse) {
            hints.add(PROBLEM);
        }
        if (!hasFigure(content)) {
            hints.add(FIGURE);
        }
        if (content.tried() == null || content.tried().isBlank()) {
            hints.add(TRIED);
        }
        return hints;
    }

    private static long words(String... texts) {
        return Stream.of(texts)
                .filter(text -> text != null && !text.isBlank())
                .flatMap(text -> Analysis.words(text).stream())
                .map(Token::term)
                .collect(Collectors.toSet())
                .size();
    }

    private static boolean hasFigure(NeedContent content) {
        return Stream.of(content.subject(), content.problem(), content.situation(), content.target())
                .anyMatch(text -> text != null && text.codePoints().anyMatch(Character::isDigit));
    }
}
