package jp.musubi.app.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.musubi.app.kit.page.QrPath;

/** A QR code as a picture that stands in the page itself: its text is a secret, and no address of its own. */
final class QrPicture {
    private QrPicture() {}

    /** {@code data:image/svg+xml;base64,…} */
    static String of(String text) {
        QrPath code = QrPath.of(text);
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <rect width="%d" height="%d" fill="#fff"/><path d="%s" fill="#000"/></svg>""".formatted(code.size(), code.size(), code.size(), code.size(), code.path());
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
