package jp.musubi.node.accounts;

import java.util.Optional;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.vault.PasswordRules;

/** Why a password that somebody chose is not taken, as refusals say it. */
public final class ChosenPassword {

    private static final String FIELD = "password";

    private ChosenPassword() {}

    static Optional<Violation> violation(String login, String password) {
        return PasswordRules.fault(login, password).map(fault -> switch (fault) {
            case SHORT -> of("password_short", PasswordRules.SHORTEST);
            case LONG -> of("password_long", PasswordRules.LONGEST_BYTES);
            case LOGIN -> of("password_login");
            case GUESSABLE -> of("password_guessable");
        });
    }

    /** @throws RefusedException when it is not taken */
    public static void check(String login, String password) {
        violation(login, password).ifPresent(violation -> {
            throw refused(violation);
        });
    }

    /** It is the one that holds already. */
    public static RefusedException same() {
        return refused(of("password_same"));
    }

    private static RefusedException refused(Violation violation) {
        return new RefusedException(new Refusal(Refusal.Kind.INVALID, java.util.List.of(violation)));
    }

    private static Violation of(String code, Object... arguments) {
        return new Violation(FIELD, code, java.util.List.of(arguments));
    }
}
