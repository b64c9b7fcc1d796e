package jp.musubi.node.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.rules.DateRules;
import jp.musubi.command.need.expire.ExpireNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.party.registerorganization.RegisterOrganization;
import jp.musubi.command.seed.expire.ExpireSeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.intake.input.Codes;
import jp.musubi.intake.input.ContentReader;
import jp.musubi.intake.input.Input;
import jp.musubi.intake.input.JsonFields;
import jp.musubi.intake.input.RawFields;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.Commands;
import tools.jackson.databind.json.JsonMapper;

/** Loads the demo's organizations, seeds and needs through ordinary commands. */
public final class DemoData {
    private static final Set<String> OF_THE_LINE = Set.of("id", "by");
    private static final Pattern DAYS = Pattern.compile("[+-][0-9]{1,4}d");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Commands commands;
    private final People people;
    private final Progress progress;
    private final LocalDate founded;

    private DemoData(Commands commands, People people, LocalDate founded, Progress progress) {
        this.founded = founded;
        this.commands = commands;
        this.people = people;
        this.progress = progress;
    }

    /**
     * Who registers what; each must hold the role by then.
     *
     * @param administrator registers the organizations
     * @param coordinator registers most seeds and needs
     * @param researcher registers some seeds
     * @param company registers some needs
     * @param intermediary introduces some needs
     */
    public record People(
            PersonId administrator,
            PersonId coordinator,
            PersonId researcher,
            PersonId company,
            PersonId intermediary) {
        /** One person for everything: the first administrator of a demo may register all of it. */
        public static People all(PersonId one) {
            return new People(one, one, null, null, null);
        }

        PersonId by(String word) {
            PersonId named = switch (word) {
                case "researcher" -> researcher;
                case "company" -> company;
                case "intermediary" -> intermediary;
                default -> coordinator;
            };
            return named == null ? coordinator : named;
        }
    }

    /** Hears how far loading has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called after each line.
         *
         * @param part {@code organizations}, {@code seeds} or {@code needs}; its label is {@code demo.<part>}
         * @param done lines of this part
         * @param total lines of this part in all
         */
        void at(String part, int done, int total);
    }

    /** The same, with one person for everything. */
    public static long load(Commands commands, PersonId as, LocalDate founded, Progress progress) {
        return load(commands, People.all(as), founded, progress);
    }

    /**
     * Loads everything. A second call, also after a break in the middle, adds only what is missing. The needs are opened
     * last, so that matching sees all seeds.
     *
     * @param founded the day from which the data's dates count, so that a demo is as fresh in a year as it is today
     * @return the log position of the last event
     * @throws jp.musubi.command.kit.refusal.RefusedException when a person lacks the role
     */
    public static long load(Commands commands, People people, LocalDate founded, Progress progress) {
        DemoData data = new DemoData(commands, people, founded, progress);
        long position = data.each("organizations", data::organization);
        position = Math.max(position, data.each("seeds", data::seed));
        return Math.max(position, data.each("needs", data::need));
    }

    private long each(String part, Step step) {
        List<RawFields> lines = lines(part, founded);
        long position = 0;
        for (int i = 0; i < lines.size(); i++) {
            RawFields line = lines.get(i);
            position = Math.max(position, step.take(line, line.first("id")));
            progress.at(part, i + 1, lines.size());
        }
        return position;
    }

    private long organization(RawFields line, String id) {
        OrganizationKind kind =
                Codes.find(OrganizationKind.class, line.first("kind")).orElseThrow();
        return send(
                new RegisterOrganization(
                        people.administrator(),
                        new OrganizationId(id),
                        OrganizationContent.of(line.first("name"), kind, line.first("region"))),
                id + "-register");
    }

    private long seed(RawFields line, String id) {
        PersonId by = people.by(line.first("by"));
        SeedContent content = good(ContentReader.read(SeedContent.class, line.without(OF_THE_LINE)));
        send(new RegisterSeed(by, new SeedId(id), null, content), id + "-register");
        return show(new PublishSeed(by, new SeedId(id), null), id + "-publish", new ExpireSeed(by, new SeedId(id)));
    }

    private long need(RawFields line, String id) {
        PersonId by = people.by(line.first("by"));
        NeedContent content = good(ContentReader.read(NeedContent.class, line.without(OF_THE_LINE)));
        send(new RegisterNeed(by, new NeedId(id), null, content), id + "-register");
        return show(new OpenNeed(by, new NeedId(id), null), id + "-open", new ExpireNeed(by, new NeedId(id)));
    }

    /** A start that was broken off may go on when a date of the data has passed. */
    private long show(Command command, String commandId, Command end) {
        try {
            return send(command, commandId);
        } catch (RefusedException e) {
            if (!DateRules.ended(e.refusal().violations())) {
                throw e;
            }
            return send(end, commandId + "-end");
        }
    }

    private long send(Command command, String commandId) {
        return commands.send(command, commandId, null).position();
    }

    private static <T> T good(Input<T> input) {
        if (!input.ok()) {
            throw new IllegalStateException("the demo data are wrong: " + input.violations());
        }
        return input.value();
    }

    /** The lines of a part, as shipped, with dates that count from a day. */
    static List<RawFields> lines(String part, LocalDate founded) {
        List<RawFields> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DemoData.class.getResourceAsStream("/demo/" + part + ".jsonl"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(dated(JsonFields.flatten(JSON.readTree(line)), founded));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** {@code +30d} is thirty days after the founding, {@code -30d} thirty before. */
    private static RawFields dated(RawFields line, LocalDate founded) {
        Map<String, List<String>> values = new LinkedHashMap<>(line.values());
        values.replaceAll((name, texts) -> texts.stream()
                .map(text -> DAYS.matcher(text).matches()
                        ? founded.plusDays(Long.parseLong(text.substring(0, text.length() - 1)))
                                .toString()
                        : text)
                .toList());
        return new RawFields(values);
    }

    /** Sends what one line asks for. */
    private interface Step {
        long take(RawFields line, String id);
    }
}
