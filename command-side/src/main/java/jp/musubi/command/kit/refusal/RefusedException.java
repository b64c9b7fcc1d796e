package jp.musubi.command.kit.refusal;

/** Carries a refusal through the command bus. Has no stack trace: a refusal is an answer, not a fault. */
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.kind() + " " + refusal.violations(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
