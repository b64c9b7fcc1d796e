package jp.musubi.node.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.party.OrganizationRules;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.command.party.registerorganization.RegisterOrganization;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.Headers;
import jp.musubi.intake.input.Input;
import jp.musubi.intake.input.RawFields;
import jp.musubi.intake.lists.ImportRequest;
import jp.musubi.intake.lists.Line;
import jp.musubi.intake.lists.RefusedFileException;
import jp.musubi.intake.lists.SourceFile;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.party.OrganizationView;

/**
 * Takes in a list of organizations. One that is registered already, by its number or its name, is left as it is: whoever means
 * another of that name registers it by hand.
 */
public final class OrganizationImporter {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final ImportRequest request;
    private final Commands commands;
    private final Who who;
    private final RegisteredOrganizations known;
    /** What the file itself said before, by number and by name: the index may not have come so far, or nothing is stored. */
    private final Map<String, String> numbers = new HashMap<>();

    private final Map<String, Seen> names = new HashMap<>();

    private long position;

    /** A line before. @param number may be null */
    private record Seen(String intention, String number) {}

    private OrganizationImporter(ImportRequest request, Commands commands, Who who, RegisteredOrganizations known) {
        this.request = request;
        this.commands = commands;
        this.who = who;
        this.known = known;
    }

    /**
     * Takes in what can be taken in, and reports every line that cannot, with line number, field and reason.
     *
     * @param who in whose name: a coordinator or an administrator
     * @return 0 when all lines went in (or, in a dry run, would), 1 otherwise
     * @throws IOException when the file cannot be read
     */
    public static int run(
            ImportRequest request, Commands commands, Questions questions, Who who, PrintWriter out, Locale locale)
            throws IOException {
        if (!who.has(Role.COORDINATOR) && !who.has(Role.ADMINISTRATOR)) {
            out.println(Texts.of(locale, "import.forbidden"));
            out.flush();
            return 1;
        }
        try {
            List<Line> lines = SourceFile.lines(request);
            Report report = new Report(request, out, locale);
            OrganizationImporter importer =
                    new OrganizationImporter(request, commands, who, RegisteredOrganizations.read(questions, who));
            lines.forEach(line -> report.add(line, importer.take(line)));
            questions.await(importer.position, LONGEST_WAIT);
            return report.finish();
        } catch (RefusedFileException e) {
            out.println(Texts.of(locale, "import.refused", Texts.of(locale, e.key(), e.arguments())));
            out.flush();
            return 1;
        }
    }

    private Taken take(Line line) {
        List<Violation> problems = new ArrayList<>(line.problems());
        if (!problems.isEmpty()) {
            return Taken.refused(problems);
        }
        RawFields fields = line.fields().orElse(request.defaults());
        String id = fields.first("id");
        if (id != null && !Ids.isId(id.strip())) {
            problems.add(new Violation("id", "bad_id", List.of(id)));
        }
        for (String other : List.of("owner", "publish")) {
            if (fields.values().containsKey(other)) {
                problems.add(new Violation(other, "unknown_field", List.of()));
            }
        }
        Input<OrganizationContent> input =
                ContentReader.read(OrganizationContent.class, fields.without(new HashSet<>(Headers.OF_THE_LINE)));
        problems.addAll(input.violations());
        Set<String> named = problems.stream().map(Violation::field).collect(Collectors.toSet());
        OrganizationRules.check(input.value()).stream()
                .filter(violation -> !named.contains(violation.field()))
                .forEach(problems::add);
        return problems.isEmpty()
                ? take(id == null ? null : id.strip(), input.value().written())
                : Taken.refused(problems);
    }

    private Taken take(String chosen, OrganizationContent content) {
        String intention =
                Ids.derived("import", RecordType.ORGANIZATION.code(), chosen == null ? "" : chosen, content.toString());
        String before = before(content, intention);
        if (before != null) {
            return before.equals(intention) ? Taken.ALREADY : alike(content.name(), "");
        }
        OrganizationId id = new OrganizationId(chosen == null ? intention : chosen);
        OrganizationView there = there(content);
        if (there != null) {
            boolean same = there.id().equals(id) || there.content().equals(content);
            return same ? Taken.ALREADY : alike(there.name(), there.id().value());
        }
        return request.dryRun() ? Taken.ADDED : store(id, content, "import-" + intention);
    }

    /** The intention of an earlier line that means the same organization, or null. Different numbers are different ones. */
    private String before(OrganizationContent content, String intention) {
        String number = content.corporateNumber();
        Seen named = names.get(OrganizationNames.key(content.name()));
        names.putIfAbsent(OrganizationNames.key(content.name()), new Seen(intention, number));
        String numbered = number == null ? null : numbers.putIfAbsent(number, intention);
        if (numbered != null) {
            return numbered;
        }
        return named != null && (number == null || named.number() == null) ? named.intention() : null;
    }

    private OrganizationView there(OrganizationContent content) {
        if (content.corporateNumber() != null) {
            OrganizationView bearer = known.bearing(content.corporateNumber()).orElse(null);
            if (bearer != null) {
                return bearer;
            }
        }
        // Of two that are called alike, those with different numbers are two.
        return known.called(content.name()).stream()
                .filter(one ->
                        content.corporateNumber() == null || one.content().corporateNumber() == null)
                .findFirst()
                .orElse(null);
    }

    private static Taken alike(String name, String id) {
        return Taken.refused(List.of(new Violation("name", PartyCodes.ORGANIZATION_ALIKE, List.of(name, id))));
    }

    private Taken store(OrganizationId id, OrganizationContent content, String commandId) {
        try {
            Commands.Outcome outcome =
                    commands.send(new RegisterOrganization(who.person(), id, content), commandId, null);
            position = Math.max(position, outcome.position());
            return outcome.repeated() ? Taken.ALREADY : Taken.ADDED;
        } catch (RefusedException e) {
            return Taken.refused(e.refusal().violations());
        }
    }
}
