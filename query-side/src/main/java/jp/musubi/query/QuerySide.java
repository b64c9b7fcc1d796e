package jp.musubi.query;

import jp.musubi.eventlog.EventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.query.audit.readevents.AuditEventsSlice;
import jp.musubi.query.cluster.firststeps.FirstStepsSlice;
import jp.musubi.query.cluster.readoffice.ReadOfficeSlice;
import jp.musubi.query.contact.find.FindContactsSlice;
import jp.musubi.query.contact.findpromises.FindPromisesSlice;
import jp.musubi.query.contact.findpromisetakers.FindPromiseTakersSlice;
import jp.musubi.query.contact.read.ReadContactSlice;
import jp.musubi.query.contact.readpromise.ReadPromiseSlice;
import jp.musubi.query.glossary.find.FindTermsSlice;
import jp.musubi.query.glossary.findknown.FindKnownTermsSlice;
import jp.musubi.query.glossary.read.ReadTermSlice;
import jp.musubi.query.glossary.readwhole.ReadGlossarySlice;
import jp.musubi.query.kit.Answers;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.history.HistorySlice;
import jp.musubi.query.matching.explainpair.ExplainPairSlice;
import jp.musubi.query.matching.findcandidates.FindCandidatesSlice;
import jp.musubi.query.matching.findmatchers.FindMatchersSlice;
import jp.musubi.query.matching.findrematches.FindRematchesSlice;
import jp.musubi.query.matching.findsimilar.FindSimilarSlice;
import jp.musubi.query.matching.learnfromdecisions.LearnFromDecisionsSlice;
import jp.musubi.query.matching.readmatcher.ReadMatcherSlice;
import jp.musubi.query.matching.readrematch.ReadRematchSlice;
import jp.musubi.query.matching.samplerematch.SampleRematchSlice;
import jp.musubi.query.need.find.FindNeedsSlice;
import jp.musubi.query.need.read.ReadNeedSlice;
import jp.musubi.query.pairing.find.FindPairingsSlice;
import jp.musubi.query.pairing.read.ReadPairingSlice;
import jp.musubi.query.pairing.worklist.WorklistSlice;
import jp.musubi.query.party.findorganizations.FindOrganizationsSlice;
import jp.musubi.query.party.findpersons.FindPersonsSlice;
import jp.musubi.query.party.readorganization.ReadOrganizationSlice;
import jp.musubi.query.party.readperson.ReadPersonSlice;
import jp.musubi.query.record.findending.FindEndingSlice;
import jp.musubi.query.seed.find.FindSeedsSlice;
import jp.musubi.query.seed.read.ReadSeedSlice;
import jp.musubi.search.index.SearchIndex;

/** The way into this module: all questions, ready to be asked. {@code runner} keeps the index up with the log. */
public final class QuerySide {
    private QuerySide() {}

    /**
     * Every question with its handler. Each slice registers itself.
     *
     * @param index kept up with the log by a {@link jp.musubi.query.kit.runner.ProjectionRunner}
     * @param log the log that the index shows
     * @param codec opens events of the log
     */
    public static Answers answers(SearchIndex index, EventLog log, EventCodec codec) {
        Sources sources = new Sources(index, log, codec);
        Registry registry = new Registry();
        FindSeedsSlice.register(registry, sources);
        ReadSeedSlice.register(registry, sources);
        FindNeedsSlice.register(registry, sources);
        ReadNeedSlice.register(registry, sources);
        FindEndingSlice.register(registry, sources);
        FindCandidatesSlice.register(registry, sources);
        ExplainPairSlice.register(registry, sources);
        FindSimilarSlice.register(registry, sources);
        FindPairingsSlice.register(registry, sources);
        ReadPairingSlice.register(registry, sources);
        FindContactsSlice.register(registry, sources);
        ReadContactSlice.register(registry, sources);
        FindPromisesSlice.register(registry, sources);
        ReadPromiseSlice.register(registry, sources);
        FindPromiseTakersSlice.register(registry, sources);
        WorklistSlice.register(registry, sources);
        FindPersonsSlice.register(registry, sources);
        ReadPersonSlice.register(registry, sources);
        ReadOfficeSlice.register(registry, sources);
        FirstStepsSlice.register(registry, sources);
        FindOrganizationsSlice.register(registry, sources);
        ReadOrganizationSlice.register(registry, sources);
        FindTermsSlice.register(registry, sources);
        ReadTermSlice.register(registry, sources);
        FindKnownTermsSlice.register(registry, sources);
        ReadGlossarySlice.register(registry, sources);
        FindRematchesSlice.register(registry, sources);
        ReadRematchSlice.register(registry, sources);
        SampleRematchSlice.register(registry, sources);
        FindMatchersSlice.register(registry, sources);
        ReadMatcherSlice.register(registry, sources);
        LearnFromDecisionsSlice.register(registry, sources);
        HistorySlice.register(registry, sources);
        AuditEventsSlice.register(registry, sources);
        return registry.answers();
    }
}
