package jp.musubi.command.consultation.leave;

import java.util.List;
import jp.musubi.command.consultation.ConsultationCodes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Email;
import jp.musubi.language.consultation.ConsultationContent;

/** What a consultation must say. Forms ask, too, before anything is counted or made for it. */
public final class ConsultationRules {
    private ConsultationRules() {}

    /** All that is wrong; nothing when it can be left. @param consent whether they may be called back */
    public static List<Violation> check(ConsultationContent said, boolean consent) {
        Checks checks = new Checks()
                .requiredText("text", said.text(), ConsultationContent.TEXT)
                .text("name", said.name(), ConsultationContent.LINE)
                .text("company", said.company(), ConsultationContent.LINE)
                .text("telephone", said.telephone(), ConsultationContent.TELEPHONE)
                .text("email", said.email(), ConsultationContent.LINE);
        boolean addressed = !Checks.blank(said.email());
        if (Checks.blank(said.telephone()) && !addressed) {
            checks.add("telephone", ConsultationCodes.NO_WAY_TO_REACH);
        }
        if (addressed && !Email.valid(Checks.there(said.email()))) {
            checks.add("email", FieldCodes.EMAIL_INVALID);
        }
        if (!consent) {
            checks.add("consent", ConsultationCodes.CONSENT_TO_BE_CALLED);
        }
        return checks.found();
    }
}
