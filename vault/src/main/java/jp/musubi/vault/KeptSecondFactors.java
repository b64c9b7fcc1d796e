package jp.musubi.vault;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of second factors, whatever keeps them. */
final class KeptSecondFactors implements SecondFactors {
    /** No letters that are taken for others: recovery codes are typed from paper. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecondFactorRows rows;
    private final MasterKey master;

    KeptSecondFactors(SecondFactorRows rows, MasterKey master) {
        this.rows = rows;
        this.master = master;
    }

    @Override
    public List<String> set(String personId, byte[] secret, Instant since, long step) {
        List<String> codes = fresh();
        SecondFactorRow row = SecondFactorRow.of(master, personId, secret, since.truncatedTo(ChronoUnit.MILLIS), step);
        rows.put(row, hashes(personId, codes));
        return codes;
    }

    @Override
    public Optional<byte[]> secret(String personId) {
        return rows.find(personId).map(row -> row.secret(master));
    }

    @Override
    public Optional<Instant> since(String personId) {
        return rows.find(personId).map(SecondFactorRow::since);
    }

    @Override
    public boolean use(String personId, long step) {
        return rows.moveOn(personId, step);
    }

    @Override
    public boolean useCode(String personId, String code) {
        return code != null && rows.takeCode(personId, hash(personId, code));
    }

    @Override
    public int codesLeft(String personId) {
        return rows.codes(personId);
    }

    @Override
    public List<String> renewCodes(String personId) {
        List<String> codes = fresh();
        rows.putCodes(personId, hashes(personId, codes));
        return codes;
    }

    @Override
    public void remove(String personId) {
        rows.remove(personId);
    }

    private static List<String> fresh() {
        return Stream.generate(KeptSecondFactors::code).limit(CODES).toList();
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    private static List<String> hashes(String personId, List<String> codes) {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> hash(personId, codes.get(i)))
                .toList();
    }

    /** Of eighty random bits: nothing slow is needed. However it was typed: letters large or small, with or without lines. */
    private static String hash(String personId, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return LinkTokens.hash(personId + "\n" + plain);
    }
}
