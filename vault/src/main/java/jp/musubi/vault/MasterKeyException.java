package jp.musubi.vault;

/** Says that the vault's master key is not there, or not one to be used. Nothing has been changed. */
public final class MasterKeyException extends VaultException {

    /** What is the matter. */
    public enum Fault {
        /** There is a vault, and no key for it. */
        MISSING("missing"),
        /** There is a key, but not that of this vault. */
        WRONG("wrong"),
        /** Others than its owner may read the file. */
        EXPOSED("exposed"),
        /** What is there is no key. */
        MALFORMED("malformed"),
        /** There is no key yet, and no place where a file could be made. */
        NO_PLACE("noPlace");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** Part of the key of its sentence. */
        public String code() {
            return code;
        }
    }

    private final Fault fault;
    private final String where;
    private final String wanted;

    /**
     * @param where a file, several, or the name of a variable
     * @param wanted tells the key that is needed from others; empty where there is nothing to tell
     */
    MasterKeyException(Fault fault, String where, String wanted) {
        super("the master key of the vault is " + fault.code() + ": " + where + (wanted.isEmpty() ? "" : " " + wanted));
        this.fault = fault;
        this.where = where;
        this.wanted = wanted;
    }

    public Fault fault() {
        return fault;
    }

    /** A file, several, or the name of a variable. */
    public String where() {
        return where;
    }

    /** Tells the key that is needed from others; empty where there is nothing to tell. */
    public String wanted() {
        return wanted;
    }
}
