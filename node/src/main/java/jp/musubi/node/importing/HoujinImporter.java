package jp.musubi.node.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.party.registerorganization.RegisterOrganization;
import jp.musubi.command.party.reviseorganization.ReviseOrganization;
import jp.musubi.intake.houjin.HoujinFile;
import jp.musubi.intake.houjin.HoujinRow;
import jp.musubi.intake.text.Texts;
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
 * Goes through the list of all corporate numbers for what concerns the organizations of the cluster: whoever bears a number is
 * brought up to date, a number that fits by name and place is offered, one that ceased to be is named with its successor, and
 * those asked for by name are registered. What the list holds beside that is not kept, not even while it is read.
 */
public final class HoujinImporter implements HoujinFile.Reader {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /** So many of one name tell that the name is not enough; so many lines tell that it is another file. */
    private static final int MOST_ALIKE = 10;

    private static final int MOST_TROUBLES = 100;

    private final HoujinRequest request;
    private final Commands commands;
    private final Who who;
    private final PrintWriter out;
    private final Locale locale;
    private final RegisteredOrganizations known;
    private final Map<String, String> wanted = new TreeMap<>();
    private final Map<String, List<HoujinRow>> found = new TreeMap<>();
    private final Map<String, List<HoujinRow>> offered = new TreeMap<>();
    private final Map<String, OrganizationView> lacking = new TreeMap<>();
    private long position;
    private int revised;
    private int registered;
    private int troubles;
    private boolean refused;

    private HoujinImporter(
            HoujinRequest request,
            Commands commands,
            Who who,
            PrintWriter out,
            Locale locale,
            RegisteredOrganizations known) {
        this.request = request;
        this.commands = commands;
        this.who = who;
        this.out = out;
        this.locale = locale;
        this.known = known;
        request.names().forEach(name -> wanted.put(OrganizationNames.key(name), name));
    }

    /**
     * Reads the list and does what was asked.
     *
     * @param who in whose name: a coordinator or an administrator
     * @return 0 when every line could be read and nothing was refused, 1 otherwise
     * @throws IOException when the file cannot be read
     */
    public static int run(
            HoujinRequest request, Commands commands, Questions questions, Who who, PrintWriter out, Locale locale)
            throws IOException {
        if (!who.has(Role.COORDINATOR) && !who.has(Role.ADMINISTRATOR)) {
            out.println(Texts.of(locale, "import.forbidden"));
            out.flush();
            return 1;
        }
        HoujinImporter importer =
                new HoujinImporter(request, commands, who, out, locale, RegisteredOrganizations.read(questions, who));
        int lines = HoujinFile.read(request.content(), importer);
        importer.offers();
        importer.register();
        questions.await(importer.position, LONGEST_WAIT);
        importer.say(request.dryRun() ? "houjin.dry" : "houjin.done", lines, importer.revised, importer.registered);
        return importer.troubles == 0 && !importer.refused ? 0 : 1;
    }

    @Override
    public void trouble(int line, String code) {
        if (++troubles <= MOST_TROUBLES) {
            say("import.line", line, Texts.of(locale, "refusal." + code));
        } else if (troubles == MOST_TROUBLES + 1) {
            say("houjin.more");
        }
    }

    @Override
    public void row(HoujinRow row) {
        OrganizationView bearer = known.bearing(row.number().value()).orElse(null);
        if (bearer != null) {
            bring(bearer, row);
            return;
        }
        String key = OrganizationNames.key(row.name());
        for (OrganizationView one : known.called(row.name())) {
            if (one.content().corporateNumber() == null
                    && row.closed().isEmpty()
                    && HoujinContents.fits(one.content(), row)) {
                lacking.put(one.id().value(), one);
                note(offered, one.id().value(), row);
            }
        }
        if (wanted.containsKey(key) && row.closed().isEmpty() && there(row)) {
            note(found, key, row);
        }
    }

    private static void note(Map<String, List<HoujinRow>> where, String key, HoujinRow row) {
        List<HoujinRow> rows = where.computeIfAbsent(key, any -> new ArrayList<>());
        if (rows.size() < MOST_ALIKE) {
            rows.add(row);
        }
    }

    private boolean there(HoujinRow row) {
        return (request.prefecture() == null || request.prefecture().equals(row.prefecture()))
                && (request.municipality() == null || request.municipality().equals(row.municipality()));
    }

    private void bring(OrganizationView one, HoujinRow row) {
        if (!row.closed().isEmpty()) {
            closed(one, row);
            return;
        }
        OrganizationContent next = HoujinContents.filled(one.content(), row);
        if (!next.equals(one.content())) {
            revise(one, next, row);
        }
    }

    /** A merger is for people to decide: what each of the two is to the other, the list does not say. */
    private void closed(OrganizationView one, HoujinRow row) {
        OrganizationView successor = row.successor() == null
                ? null
                : known.bearing(row.successor().value()).orElse(null);
        if (successor != null) {
            say(
                    "houjin.merge",
                    row.line(),
                    one.name(),
                    row.closed(),
                    successor.name(),
                    "/organizations/" + one.id().value());
        } else if (row.successor() != null) {
            say(
                    "houjin.successor",
                    row.line(),
                    one.name(),
                    row.closed(),
                    row.successor().value());
        } else {
            say("houjin.closed", row.line(), one.name(), row.closed());
        }
    }

    private void offers() {
        offered.forEach((id, rows) -> {
            OrganizationView one = lacking.get(id);
            HoujinRow row = rows.getFirst();
            if (rows.size() > 1) {
                say("houjin.several", one.name(), rows.size());
            } else if (request.accept()) {
                revise(one, HoujinContents.filled(one.content(), row), row);
            } else {
                say(
                        "houjin.offer",
                        row.line(),
                        one.name(),
                        row.name(),
                        row.number().value(),
                        row.prefecture() + row.municipality());
            }
        });
    }

    private void register() {
        wanted.forEach((key, name) -> {
            List<HoujinRow> rows = found.getOrDefault(key, List.of());
            boolean there = !known.called(name).isEmpty();
            if (rows.isEmpty() || there) {
                say(there ? "houjin.there" : "houjin.absent", name);
            } else if (rows.size() > 1) {
                say("houjin.several", name, rows.size());
            } else {
                OrganizationId id = new OrganizationId(
                        Ids.derived("houjin", rows.getFirst().number().value()));
                OrganizationContent content = HoujinContents.of(rows.getFirst());
                registered += send(new RegisterOrganization(who.person(), id, content), content, rows.getFirst());
            }
        });
    }

    private void revise(OrganizationView one, OrganizationContent next, HoujinRow row) {
        say("houjin.revise", row.line(), one.name(), next.name(), row.number().value());
        revised += send(new ReviseOrganization(who.person(), one.id(), one.revision(), next), next, row);
    }

    /** @return how many went in: one, or none */
    private int send(Command command, OrganizationContent content, HoujinRow row) {
        if (request.dryRun()) {
            return 1;
        }
        try {
            String id = "houjin-" + Ids.derived("houjin", command.getClass().getSimpleName(), content.toString());
            position = Math.max(position, commands.send(command, id, null).position());
            return 1;
        } catch (RefusedException e) {
            refused = true;
            e.refusal().violations().forEach(why -> say("import.line", row.line(), Texts.reason(locale, why)));
            return 0;
        }
    }

    private void say(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = arguments[i] instanceof Integer number ? String.valueOf(number) : arguments[i];
        }
        out.println(Texts.of(locale, key, shown));
        out.flush();
    }
}
