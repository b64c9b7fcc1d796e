package jp.musubi.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of accounts, whatever keeps them. */
final class KeptAccounts implements Accounts {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._@+-]{3,64}");

    private final AccountRows rows;
    private final Passwords passwords;

    KeptAccounts(AccountRows rows, Passwords passwords) {
        this.rows = rows;
        this.passwords = passwords;
    }

    @Override
    public Account open(String login, String personId, String password, boolean mustChangePassword) {
        return open(new Account(login, personId, mustChangePassword, false), password);
    }

    @Override
    public Account openOneTime(String login, String personId, String password, Instant until) {
        return open(new Account(login, personId, true, false, millis(until)), password);
    }

    private Account open(Account account, String password) {
        String personId = account.personId();
        requireLogin(account.login());
        if (personId == null || personId.isBlank()) {
            throw new IllegalArgumentException("an account belongs to a person");
        }
        if (!rows.add(new AccountRow(account, passwords.hash(password)))) {
            throw new DuplicateLoginException(account.login());
        }
        return account;
    }

    /** As exactly as it is kept. */
    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireLogin(String login) {
        if (login == null || !LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("a login has 3 to 64 of a-z 0-9 . _ @ + -");
        }
    }

    @Override
    public Optional<Account> verify(String login, String password) {
        Optional<AccountRow> row = row(login);
        boolean fits = passwords.fit(password, row.map(AccountRow::hash).orElse(null));
        return row.map(AccountRow::account).filter(account -> fits && !account.closed());
    }

    @Override
    public Optional<Account> find(String login) {
        return row(login).map(AccountRow::account);
    }

    @Override
    public Optional<String> passwordMark(String login) {
        return row(login).map(row -> mark(row.hash()));
    }

    private static String mark(String hash) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public Optional<Account> ofPerson(String personId) {
        return rows.ofPerson(personId).map(AccountRow::account);
    }

    @Override
    public List<Account> all() {
        return rows.all().stream().map(AccountRow::account).toList();
    }

    @Override
    public void changePassword(String login, String password, boolean mustChangePassword) {
        require(login, rows.setPassword(login, passwords.hash(password), mustChangePassword));
    }

    @Override
    public String issueLink(String login, Instant until) {
        String token = LinkTokens.token();
        require(login, rows.setLink(login, new AccountRow.Link(LinkTokens.hash(token), millis(until))));
        return token;
    }

    @Override
    public Optional<Account> linked(String token, Instant now) {
        return LinkTokens.is(token)
                ? rows.linked(LinkTokens.hash(token), now).map(AccountRow::account)
                : Optional.empty();
    }

    @Override
    public boolean redeem(String token, Instant now, String password) {
        return linked(token, now).isPresent() && rows.redeem(LinkTokens.hash(token), now, passwords.hash(password));
    }

    @Override
    public void rename(String login, String fresh) {
        requireLogin(fresh);
        if (rows.find(fresh).isPresent()) {
            throw new DuplicateLoginException(fresh);
        }
        require(login, rows.rename(login, fresh));
    }

    @Override
    public void close(String login) {
        require(login, rows.close(login));
    }

    private static void require(String login, boolean changed) {
        if (!changed) {
            throw new IllegalArgumentException("no such open account: " + login);
        }
    }

    private Optional<AccountRow> row(String login) {
        return login == null ? Optional.empty() : rows.find(login);
    }
}
