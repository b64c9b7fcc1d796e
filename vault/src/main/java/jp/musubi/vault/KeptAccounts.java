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
    private final LinkRows links;
    private final Outbox outbox;
    private final Passwords passwords;

    KeptAccounts(AccountRows rows, LinkRows links, Outbox outbox, Passwords passwords) {
        this.rows = rows;
        this.links = links;
        this.outbox = outbox;
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
        endLinks(login);
    }

    private void endLinks(String login) {
        rows.find(login).map(AccountRow::account).ifPresent(account -> {
            String subject = PASSWORD_SUBJECT + account.personId();
            outbox.withdraw(PASSWORD_LINK, subject);
            links.removeAll(PASSWORD_LINK.code(), subject);
        });
    }

    @Override
    public String issueLink(String login, Instant until) {
        require(login, rows.forgetLink(login));
        endLinks(login);
        String token = LinkTokens.token();
        String subject =
                PASSWORD_SUBJECT + rows.find(login).orElseThrow().account().personId();
        Instant end = millis(until);
        links.add(new LinkRow(LinkTokens.hash(token), PASSWORD_LINK.code(), subject, millis(Instant.now()), end));
        return token;
    }

    @Override
    public Optional<Account> linked(String token, Instant now) {
        return LinkTokens.is(token)
                ? linkedRow(LinkTokens.hash(token), now).map(AccountRow::account)
                : Optional.empty();
    }

    /** Vaults of form 2 kept one link beside each account: those hold until they end. */
    private Optional<AccountRow> linkedRow(String hash, Instant now) {
        return rows.linked(hash, now)
                .or(() -> links.find(hash, now)
                        .filter(link -> link.purpose().equals(PASSWORD_LINK.code()))
                        .flatMap(link -> rows.ofPerson(link.subject().substring(PASSWORD_SUBJECT.length())))
                        .filter(row -> !row.account().closed()));
    }

    @Override
    public boolean redeem(String token, Instant now, String password) {
        Optional<Account> account = linked(token, now);
        if (account.isEmpty()) {
            return false;
        }
        String login = account.get().login();
        String link = LinkTokens.hash(token);
        String hash = passwords.hash(password);
        boolean done = rows.redeem(link, now, hash)
                || links.take(link, now).isPresent() && rows.setPassword(login, hash, false);
        if (done) {
            endLinks(login);
        }
        return done;
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
        endLinks(login);
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
