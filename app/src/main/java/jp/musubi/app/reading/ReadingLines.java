package jp.musubi.app.reading;

import java.util.List;
import jp.musubi.app.kit.page.Names;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.kit.Page;
import jp.musubi.query.reading.ReadingView;
import jp.musubi.query.reading.find.FindReadings;
import jp.musubi.query.reading.find.FoundReading;
import org.springframework.stereotype.Component;

/** 閲覧, as the page of a record says it to its owner and to auditors. */
@Component
public class ReadingLines {
    /** As many as stand beside a record; the page of all is a step away. */
    private static final int BESIDE = 3;

    private final Questions questions;
    private final Names names;

    ReadingLines(Questions questions, Names names) {
        this.questions = questions;
        this.names = names;
    }

    /**
     * Readings in words.
     *
     * @param asked whether the reader of the page may know of readings, also when there are none
     * @param could whether they may know who could read it
     * @param more how many are not among the lines
     */
    public record Lines(boolean asked, boolean could, List<Line> lines, long more) {
        static Lines notAsked(boolean could) {
            return new Lines(false, could, List.of(), 0);
        }
    }

    /** @param who the role, for auditors with the name */
    public record Line(String who, String day) {}

    /** The last few of a record. @param owner whose record it is, or null */
    public Lines beside(RecordRef record, PersonId owner, Long at, Who who, Show show) {
        boolean own = who.signedIn() && who.person().equals(owner);
        if (!own && !who.has(Role.AUDITOR)) {
            return Lines.notAsked(who.has(Role.COORDINATOR));
        }
        Page<FoundReading> found = questions.ask(new FindReadings(who.viewer(), record, 1, BESIDE, at));
        return new Lines(
                true,
                true,
                found.items().stream()
                        .map(one -> line(one, show.shortDate(one.reading().day()), show))
                        .toList(),
                found.total() - found.items().size());
    }

    /** One in words. */
    public Line line(FoundReading found, Show show) {
        return line(found, show.date(found.reading().day()), show);
    }

    private Line line(FoundReading found, String day, Show show) {
        ReadingView reading = found.reading();
        String role = found.inCharge() ? show.text("reading.inCharge") : show.label(reading.role());
        String who = reading.reader() == null
                ? role
                : show.text("reading.by", names.of(reading.reader().value(), show), role);
        return new Line(who, day);
    }
}
