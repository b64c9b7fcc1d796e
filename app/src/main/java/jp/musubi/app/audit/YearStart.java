package jp.musubi.app.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.app.kit.page.FiscalYears;
import jp.musubi.app.kit.page.Show;
import jp.musubi.node.gateway.Questions;
import jp.musubi.query.audit.readevents.AuditEvent;
import jp.musubi.query.audit.readevents.ReadAuditEvents;
import jp.musubi.search.document.Viewer;
import org.springframework.stereotype.Component;

/** Where a fiscal year begins in the log. */
@Component
public class YearStart {
    private final Questions questions;

    YearStart(Questions questions) {
        this.questions = questions;
    }

    /** The log position of the first event of the fiscal year that a day is in; one past the end when there is none yet. */
    public long position(Viewer viewer, LocalDate day) {
        Instant begins = FiscalYears.begin(day).atStartOfDay(Show.ZONE).toInstant();
        long from = 1;
        long to = questions.position() + 1;
        while (from < to) {
            long middle = from + (to - from) / 2;
            List<AuditEvent> event = questions.ask(new ReadAuditEvents(viewer, null, middle - 1, 1));
            if (!event.isEmpty() && event.getFirst().time().isBefore(begins)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
