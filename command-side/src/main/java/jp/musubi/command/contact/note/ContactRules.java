package jp.musubi.command.contact.note;

import java.util.EnumSet;
import java.util.Set;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;

/** What a contact must say. */
final class ContactRules {
    private static final Set<RecordType> CAN_BE_SPOKEN_ABOUT = EnumSet.of(
            RecordType.SEED, RecordType.NEED, RecordType.PAIRING, RecordType.ORGANIZATION, RecordType.PERSON);

    /** More promises than a form shows of one record. */
    private static final int KEPT_AT_ONCE = 50;

    private ContactRules() {}

    static void require(NoteContact command) {
        Checks checks = new Checks()
                .required("about", command.about())
                .required("on", command.on())
                .date("on", command.on())
                .required("kind", command.kind())
                .requiredText("text", command.text(), TextLimits.LONG)
                .text("nextAction", command.nextAction(), TextLimits.SUMMARY)
                .date("due", command.due());
        if (command.about() != null
                && !CAN_BE_SPOKEN_ABOUT.contains(command.about().type())) {
            checks.add("about", Codes.ABOUT_TYPE);
        }
        if (command.due() != null && Checks.blank(command.nextAction())) {
            checks.add("nextAction", Codes.DUE_NEEDS_ACTION);
        }
        if (command.keeps().size() > KEPT_AT_ONCE) {
            checks.add("keeps", FieldCodes.TOO_MANY, KEPT_AT_ONCE);
        }
        Refuse.ifAny(checks.found());
        if (!Ids.isId(command.about().id())) {
            throw Refuse.unknown("about");
        }
    }
}
