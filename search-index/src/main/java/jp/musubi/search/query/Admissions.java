package jp.musubi.search.query;

import java.util.List;

/**
 * Who is let in to a record.
 *
 * @param whole all tokens that it names, whether anybody holds them or not
 * @param each those that each of the viewers holds, in their order
 */
public record Admissions(Admission whole, List<Admission> each) {
    public Admissions {
        each = List.copyOf(each);
    }
}
