package jp.musubi.search.document;

import java.util.List;

/**
 * What one side of a pairing says, in full, for matching: disclosure limits who sees a match, not what is matched.
 *
 * @param title 題名 / 件名
 * @param body all other texts, joined by line breaks
 * @param keywords キーワード
 * @param field code of the 分野, or null when unknown
 */
public record MatchText(String title, String body, List<String> keywords, String field) {
    public MatchText {
        keywords = List.copyOf(keywords);
    }
}
