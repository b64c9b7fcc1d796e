package jp.musubi.app.web;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Elements of a page as text, for tests that compare parts of pages. */
public final class Elements {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\"[^\"]*\"|'[^']*'|[^'\">])*)>");
    private static final Pattern VOID = Pattern.compile("input|br|hr|img|meta|link|wbr");

    private Elements() {}

    /** What stands inside the first element whose tag holds a text; a failure when there is none. */
    public static String inside(String html, String mark) {
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            if (tags.group(1).isEmpty() && tags.group().contains(mark)) {
                return html.substring(tags.end(), end(html, tags.end(), tags.group(2))[0]);
            }
        }
        throw new AssertionError("no element with " + mark + " in " + html);
    }

    /** The page without the elements whose tags hold a text. */
    public static String without(String html, String mark) {
        return without(html, tag -> tag.contains(mark));
    }

    private static String without(String html, Predicate<String> mark) {
        StringBuilder left = new StringBuilder();
        Matcher tags = TAG.matcher(html);
        int from = 0;
        while (tags.find(from)) {
            left.append(html, from, tags.start());
            boolean gone = tags.group(1).isEmpty() && mark.test(tags.group());
            boolean single = VOID.matcher(tags.group(2)).matches();
            if (!gone) {
                left.append(tags.group());
            }
            from = gone && !single ? end(html, tags.end(), tags.group(2))[1] : tags.end();
        }
        return left.append(html.substring(from)).toString();
    }

    /** Where the element that begins before a place ends, and where what follows begins. */
    private static int[] end(String html, int from, String name) {
        Matcher tags = TAG.matcher(html);
        int open = 1;
        int at = from;
        while (tags.find(at)) {
            if (tags.group(2).equals(name)) {
                open += tags.group(1).isEmpty() ? 1 : -1;
            }
            if (open == 0) {
                return new int[] {tags.start(), tags.end()};
            }
            at = tags.end();
        }
        throw new AssertionError("no end of " + name);
    }

    /** With every space alike. */
    public static String even(String html) {
        return html.replaceAll("\\s+", " ").replaceAll(" ?([<>]) ?", "$1").strip();
    }
}
