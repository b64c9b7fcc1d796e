package jp.musubi.app.leak;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.musubi.app.Http;

/** An answer without what differs between any two answers, and without the id that was asked for. */
final class Plain {
    /** Random for each page: against forgery, and against sending a form twice; one's own sessions and new secret. */
    private static final Pattern RANDOM = Pattern.compile(
            "(name=\"(?:_csrf|commandId|attempt|basedAt)\"[^>]*value=\")[^\"]*|(\"timestamp\":\")[^\"]*"
                    + "|(/account/sessions/)[0-9a-f-]{36}|(data:image/svg[+]xml;base64,)[^\"]*|(id=\"secret\">)[A-Z2-7 ]*");

    private Plain() {}

    /** The text of an answer without what is random in it. */
    static String text(Http.Answer answer) {
        return RANDOM.matcher(answer.text()).replaceAll("$1$2$3$4$5");
    }

    static String of(Http.Answer answer, String id) {
        Map<String, Object> headers = new TreeMap<>(answer.response().headers().map());
        headers.remove("date");
        // The server ends a connection after so many requests, whatever they ask.
        headers.remove("connection");
        // What a cookie holds is sealed with a random number, and a notice in it is that of the page.
        headers.computeIfPresent("set-cookie", (name, value) -> value.toString().replaceAll("=[^;]*", ""));
        String plain = answer.status() + " " + headers + "\n" + text(answer);
        return id == null ? plain : plain.replace(id, "{id}");
    }

    /** Where two differ first. */
    static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return around(one, at) + " | " + around(other, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60))
                .replace('\n', ' ');
    }
}
