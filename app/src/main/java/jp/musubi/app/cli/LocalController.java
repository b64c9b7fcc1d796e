package jp.musubi.app.cli;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import jp.musubi.app.wiring.LocalToken;
import jp.musubi.intake.text.Texts;
import jp.musubi.node.Node;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Runs commands of the command line inside the server. For this machine only, and for who can read the token. */
@Controller
class LocalController {

    private final Node node;
    private final LocalToken token;

    LocalController(Node node, LocalToken token) {
        this.node = node;
        this.token = token;
    }

    @PostMapping(LocalCall.PATH)
    void run(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        if (!here || !token.is(request.getHeader(LocalCall.TOKEN_HEADER))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        LocalCall call = LocalCall.decode(request.getHeader(LocalCall.CALL_HEADER));
        Locale locale = Texts.supported(Locale.forLanguageTag(call.language()));
        TaskCommand task = CommandLines.task(call.words());
        if (task == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("application/octet-stream");
        DataOutputStream out = new DataOutputStream(response.getOutputStream());
        PrintWriter text = new PrintWriter(Frames.channel(out, Frames.TEXT), false, StandardCharsets.UTF_8);
        int code = TaskRuns.run(
                task,
                new TaskContext(
                        node.log(),
                        node.vault(),
                        node.codec(),
                        node.audit(),
                        node,
                        request.getInputStream(),
                        Frames.channel(out, Frames.FILE),
                        text,
                        locale,
                        false,
                        Path.of(call.folder()),
                        node.lastBackup(),
                        "http://localhost:" + request.getLocalPort() + request.getContextPath()));
        text.flush();
        Frames.exit(out, code);
    }
}
