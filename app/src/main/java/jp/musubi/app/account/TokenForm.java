package jp.musubi.app.account;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.musubi.app.kit.page.Reasons;
import jp.musubi.app.kit.page.Show;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.party.TokenSubject;
import jp.musubi.node.accounts.TokenDesk;

/**
 * The form that makes a token, as it was typed.
 *
 * @param days for how many it holds, as chosen
 * @param problems what is wrong, by field; under the empty name what is about none
 */
record TokenForm(
        String name,
        String access,
        List<String> subjects,
        String days,
        String commandId,
        Map<String, String> problems) {

    /** What a token holds for unless something else is chosen. */
    static final int USUAL_DAYS = 90;

    /** What can be chosen. */
    static final List<Integer> DAYS = List.of(30, USUAL_DAYS, 180, 365);

    TokenForm {
        subjects = List.copyOf(subjects);
        problems = Map.copyOf(problems);
    }

    /** Nothing typed yet. */
    static TokenForm fresh(String commandId) {
        return new TokenForm("", TokenAccess.READ.code(), List.of(), String.valueOf(USUAL_DAYS), commandId, Map.of());
    }

    /** What it asks for; what cannot be read is not there. */
    TokenDesk.Wanted wanted(LocalDate today) {
        return new TokenDesk.Wanted(
                name,
                Coded.of(TokenAccess.class, access).orElse(null),
                subjects.stream()
                        .map(code -> Coded.of(TokenSubject.class, code).orElse(null))
                        .filter(Objects::nonNull)
                        .toList(),
                DAYS.stream()
                        .filter(known -> String.valueOf(known).equals(days))
                        .findFirst()
                        .map(today::plusDays)
                        .orElse(null));
    }

    /** As it was typed, with what is wrong. */
    TokenForm refused(Refusal refusal, Show show) {
        Map<String, String> sentences = new LinkedHashMap<>();
        refusal.violations()
                .forEach(one -> sentences.putIfAbsent(one.field() == null ? "" : one.field(), Reasons.of(show, one)));
        return new TokenForm(name, access, subjects, days, commandId, sentences);
    }

    /** What is wrong with a field, or null. In templates. */
    public String wrong(String field) {
        return problems.get(field);
    }
}
