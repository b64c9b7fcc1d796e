package jp.musubi.search.document;

import java.util.List;

/**
 * What one side of a pairing says, in full, for matching: disclosure limits who sees a match, not what is matched.
 *
 * @param title 題名 / 件名
 * @param body all other texts, joined by line breaks
 * @param keywords キーワード
 * @param field code of the 分野, or null when unknown
 * @param traits what is known besides
 */
public record MatchText(String title, String body, List<String> keywords, String field, MatchTraits traits) {
    public MatchText {
        keywords = List.copyOf(keywords);
    }

    /** Texts of which nothing is known besides. */
    public MatchText(String title, String body, List<String> keywords, String field) {
        this(title, body, keywords, field, MatchTraits.NONE);
    }
}
