package jp.musubi.node.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.DateRules;
import jp.musubi.intake.input.Headers;
import jp.musubi.intake.input.Input;
import jp.musubi.intake.input.RawFields;
import jp.musubi.intake.lists.ImportRequest;
import jp.musubi.intake.lists.Line;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;

/** Takes in line by line. Remembers the ids seen, since a dry run has nothing stored to compare with. */
final class LineIntake<C> {
    private static final Set<String> YES =
            Set.of("true", "yes", "1", "on", "はい", "公開", "公開中", "掲載中", "掲載", "募集中", "published", "open", "public");
    private static final Set<String> NO = Set.of("false", "no", "0", "off", "いいえ", "下書き", "非公開", "draft");

    private final Intake<C> intake;
    private final ImportRequest request;
    private final Commands commands;
    private final Questions questions;
    private final Who who;
    private final Map<String, String> seen = new HashMap<>();
    private final LocalDate today;
    private long position;

    LineIntake(
            Intake<C> intake, ImportRequest request, Commands commands, Questions questions, Who who, LocalDate today) {
        this.today = today;
        this.intake = intake;
        this.request = request;
        this.commands = commands;
        this.questions = questions;
        this.who = who;
    }

    /** Position of the last event stored; 0 when none was. */
    long position() {
        return position;
    }

    Taken take(Line line) {
        List<Violation> problems = new ArrayList<>(line.problems());
        if (!problems.isEmpty()) {
            return Taken.refused(problems);
        }
        RawFields fields = line.fields().orElse(request.defaults());
        Entry entry = entry(fields, problems);
        Input<C> input = intake.kind().read(entry.content(), who::has);
        problems.addAll(input.violations());
        Set<String> named = problems.stream().map(Violation::field).collect(Collectors.toSet());
        // Tell everything about the line at once, and nothing twice.
        intake.kind().check().apply(input.value()).stream()
                .filter(violation -> violation.field() == null || !named.contains(violation.field()))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            return Taken.refused(problems);
        }
        return request.dryRun() ? wouldTake(entry, input.value()) : store(entry, input.value());
    }

    private Entry entry(RawFields fields, List<Violation> problems) {
        String id = word(fields, "id");
        if (id != null && !Ids.isId(id)) {
            problems.add(new Violation("id", "bad_id", List.of(id)));
            id = null;
        }
        String owner = word(fields, "owner");
        if (owner != null && !Ids.isId(owner)) {
            problems.add(new Violation("owner", "bad_id", List.of(owner)));
            owner = null;
        }
        return Entry.of(
                request.type(),
                id,
                owner == null ? null : new PersonId(owner),
                publish(word(fields, "publish"), problems),
                fields.without(new HashSet<>(Headers.OF_THE_LINE)));
    }

    private static String word(RawFields fields, String name) {
        String text = fields.first(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private boolean publish(String typed, List<Violation> problems) {
        if (typed == null) {
            return !request.draft();
        }
        String word = typed.toLowerCase(java.util.Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            problems.add(new Violation("publish", "unknown_code", List.of(typed, "true, false")));
        }
        return YES.contains(word);
    }

    private Taken wouldTake(Entry entry, C content) {
        String before = seen.putIfAbsent(entry.id(), entry.command());
        if (before != null) {
            return before.equals(entry.command()) ? Taken.ALREADY : duplicate();
        }
        Optional<RawFields> there = intake.existing().fields(questions, who.viewer(), entry.id());
        if (there.isEmpty()) {
            List<Violation> dates = entry.publish() ? dates(content) : List.of();
            return DateRules.ended(dates) ? Taken.ended(dates) : Taken.ADDED;
        }
        return Comparison.same(content, there.get()) ? Taken.ALREADY : duplicate();
    }

    private static Taken duplicate() {
        return Taken.refused(List.of(new Violation("id", Codes.DUPLICATE_ID, List.of())));
    }

    private Taken store(Entry entry, C content) {
        boolean added;
        try {
            added = register(entry, content);
        } catch (RefusedException e) {
            return Taken.refused(e.refusal().violations());
        }
        Taken taken = entry.publish() ? show(entry, content) : Taken.ADDED;
        return taken.in() && !added ? Taken.ALREADY : taken;
    }

    /** Publishes or opens; what is past its date is never shown, and ends at once. */
    private Taken show(Entry entry, C content) {
        List<Violation> dates = dates(content);
        if (DateRules.ended(dates)) {
            return end(entry, dates);
        }
        try {
            publish(entry);
            return Taken.ADDED;
        } catch (RefusedException e) {
            List<Violation> why = e.refusal().violations();
            // A day can end while a list is taken in.
            return DateRules.ended(why) ? end(entry, why) : Taken.onlyDraft(why);
        }
    }

    private Taken end(Entry entry, List<Violation> why) {
        Commands.Outcome outcome =
                commands.send(intake.kind().expire().command(who.person(), entry.id()), entry.command() + "-3", null);
        position = Math.max(position, outcome.position());
        return Taken.ended(why);
    }

    private List<Violation> dates(C content) {
        return intake.kind().dates().apply(content, today);
    }

    private boolean register(Entry entry, C content) {
        try {
            Commands.Outcome outcome = commands.send(
                    intake.kind().register().command(who.person(), entry.id(), entry.owner(), content),
                    entry.command() + "-1",
                    null);
            position = Math.max(position, outcome.position());
            return !outcome.repeated();
        } catch (RefusedException e) {
            // The id says the content: somebody else has taken in this very line before.
            if (!entry.ownId() && refusedOnlyAs(e, Codes.DUPLICATE_ID)) {
                return false;
            }
            throw e;
        }
    }

    private void publish(Entry entry) {
        try {
            Commands.Outcome outcome = commands.send(
                    intake.kind().publish().command(who.person(), entry.id()), entry.command() + "-2", null);
            position = Math.max(position, outcome.position());
        } catch (RefusedException e) {
            if (!refusedOnlyAs(e, Codes.ALREADY_PUBLISHED) && !refusedOnlyAs(e, Codes.ALREADY_OPEN)) {
                throw e;
            }
        }
    }

    private static boolean refusedOnlyAs(RefusedException e, String code) {
        return e.refusal().violations().stream().allMatch(violation -> code.equals(violation.code()));
    }
}
