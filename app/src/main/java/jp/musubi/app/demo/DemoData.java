package jp.musubi.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.app.gateway.Commands;
import jp.musubi.app.input.Codes;
import jp.musubi.app.input.Input;
import jp.musubi.app.input.JsonFields;
import jp.musubi.app.input.NeedReader;
import jp.musubi.app.input.RawFields;
import jp.musubi.app.input.SeedReader;
import jp.musubi.command.Command;
import jp.musubi.command.openneed.OpenNeed;
import jp.musubi.command.publishseed.PublishSeed;
import jp.musubi.command.registerneed.RegisterNeed;
import jp.musubi.command.registerorganization.RegisterOrganization;
import jp.musubi.command.registerseed.RegisterSeed;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.OrganizationKind;
import tools.jackson.databind.json.JsonMapper;

/** Loads the demo's organizations, seeds and needs through ordinary commands. */
public final class DemoData {
    private static final Set<String> OF_THE_LINE = Set.of("id", "by");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Commands commands;
    private final People people;
    private final Progress progress;

    private DemoData(Commands commands, People people, Progress progress) {
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
        /** One person for everything: the first administrator of a fresh installation may register all of it. */
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
    public static long load(Commands commands, PersonId as, Progress progress) {
        return load(commands, People.all(as), progress);
    }

    /**
     * Loads everything. A second call, also after a break in the middle, adds only what is missing. The needs are opened
     * last, so that matching sees all seeds.
     *
     * @return the log position of the last event
     * @throws jp.musubi.command.refusal.RefusedException when a person lacks the role
     */
    public static long load(Commands commands, People people, Progress progress) {
        DemoData data = new DemoData(commands, people, progress);
        long position = data.each("organizations", data::organization);
        position = Math.max(position, data.each("seeds", data::seed));
        return Math.max(position, data.each("needs", data::need));
    }

    private long each(String part, Step step) {
        List<RawFields> lines = lines(part);
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
                        people.administrator(), new OrganizationId(id), line.first("name"), kind, line.first("region")),
                id + "-register");
    }

    private long seed(RawFields line, String id) {
        PersonId by = people.by(line.first("by"));
        SeedContent content = good(SeedReader.read(line.without(OF_THE_LINE)));
        send(new RegisterSeed(by, new SeedId(id), null, content), id + "-register");
        return send(new PublishSeed(by, new SeedId(id), null), id + "-publish");
    }

    private long need(RawFields line, String id) {
        PersonId by = people.by(line.first("by"));
        NeedContent content = good(NeedReader.read(line.without(OF_THE_LINE)));
        send(new RegisterNeed(by, new NeedId(id), null, content), id + "-register");
        return send(new OpenNeed(by, new NeedId(id), null), id + "-open");
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

    /** The lines of a part, as shipped. */
    static List<RawFields> lines(String part) {
        List<RawFields> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DemoData.class.getResourceAsStream("/demo/" + part + ".jsonl"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JsonFields.flatten(JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Sends what one line asks for. */
    private interface Step {
        long take(RawFields line, String id);
    }
}
