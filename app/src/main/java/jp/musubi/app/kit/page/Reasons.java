package jp.musubi.app.kit.page;

import java.util.List;
import java.util.Map;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.WayInCodes;
import jp.musubi.intake.text.Texts;

/** Reasons of refusals for people: codes among their arguments become labels. */
public final class Reasons {
    private static final Map<String, String> CODED = Map.of(
            Codes.WIDER_THAN_CONSENT, "Disclosure",
            Codes.ALREADY_PUBLISHED, "Disclosure",
            Codes.ALREADY_OPEN, "Disclosure",
            Codes.ALREADY_GRANTED, "Role",
            Codes.NOT_GRANTED, "Role",
            Codes.SCOPE_NOT_ALLOWED, "Role",
            WayInCodes.TOKEN_TOO_WIDE, "TokenSubject");

    private Reasons() {}

    /** The reason as a sentence without the field's name. */
    public static String of(Show show, Violation violation) {
        String type = CODED.get(violation.code());
        if (type == null) {
            return Texts.reason(show.locale(), violation);
        }
        List<Object> labels = violation.arguments().stream()
                .map(argument -> (Object) show.label(type, String.valueOf(argument)))
                .toList();
        return Texts.reason(show.locale(), new Violation(violation.field(), violation.code(), labels));
    }
}
