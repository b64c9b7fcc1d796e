package jp.musubi.query;

import java.util.List;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.query.audit.countexceptions.CountExceptionsSlice;
import jp.musubi.query.audit.drawsample.DrawSampleSlice;
import jp.musubi.query.audit.readevents.AuditEventsSlice;
import jp.musubi.query.cluster.OfficeRecords;
import jp.musubi.query.consultation.ConsultationRecords;
import jp.musubi.query.contact.ContactRecords;
import jp.musubi.query.custody.findheld.FindHeldSlice;
import jp.musubi.query.custody.readcustody.ReadCustodySlice;
import jp.musubi.query.glossary.TermRecords;
import jp.musubi.query.kit.Answers;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.history.HistorySlice;
import jp.musubi.query.kit.projection.RecordKinds;
import jp.musubi.query.matching.MatcherRecords;
import jp.musubi.query.matching.RematchRecords;
import jp.musubi.query.matching.explainpair.ExplainPairSlice;
import jp.musubi.query.matching.findcandidates.FindCandidatesSlice;
import jp.musubi.query.matching.findsimilar.FindSimilarSlice;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.pairing.PairingRecords;
import jp.musubi.query.party.OrganizationRecords;
import jp.musubi.query.party.PersonRecords;
import jp.musubi.query.reading.ReadingRecords;
import jp.musubi.query.record.findending.FindEndingSlice;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.search.index.SearchIndex;

/** The way into this module: all questions, ready to be asked. {@code runner} keeps the index up with the log. */
public final class QuerySide {
    /** Every kind of record. */
    public static final RecordKinds KINDS = new RecordKinds(List.of(
            SeedRecords.KIND,
            NeedRecords.KIND,
            PairingRecords.KIND,
            ContactRecords.KIND,
            OrganizationRecords.KIND,
            PersonRecords.KIND,
            OfficeRecords.KIND,
            TermRecords.KIND,
            RematchRecords.KIND,
            MatcherRecords.KIND,
            ConsultationRecords.KIND,
            ReadingRecords.KIND));

    private QuerySide() {}

    /**
     * Every question with its handler: those of each kind of record, and those of several.
     *
     * @param index kept up with the log by a {@link jp.musubi.query.kit.runner.ProjectionRunner}
     * @param log the log that the index shows
     * @param codec opens events of the log
     */
    public static Answers answers(SearchIndex index, EventLog log, EventCodec codec) {
        Sources sources = new Sources(index, log, codec, KINDS);
        Registry registry = new Registry();
        KINDS.all().forEach(kind -> kind.register(registry, sources));
        FindHeldSlice.register(registry, sources);
        ReadCustodySlice.register(registry, sources);
        FindEndingSlice.register(registry, sources);
        FindCandidatesSlice.register(registry, sources);
        ExplainPairSlice.register(registry, sources);
        FindSimilarSlice.register(registry, sources);
        HistorySlice.register(registry, sources);
        AuditEventsSlice.register(registry, sources);
        CountExceptionsSlice.register(registry, sources);
        DrawSampleSlice.register(registry, sources);
        return registry.answers();
    }
}
