package jp.musubi.query;

import jp.musubi.eventlog.EventLog;
import jp.musubi.language.codec.EventCodec;
import jp.musubi.query.auditevents.AuditEventsSlice;
import jp.musubi.query.explainpair.ExplainPairSlice;
import jp.musubi.query.findcandidates.FindCandidatesSlice;
import jp.musubi.query.findcontacts.FindContactsSlice;
import jp.musubi.query.findending.FindEndingSlice;
import jp.musubi.query.findknownterms.FindKnownTermsSlice;
import jp.musubi.query.findmatchers.FindMatchersSlice;
import jp.musubi.query.findneeds.FindNeedsSlice;
import jp.musubi.query.findorganizations.FindOrganizationsSlice;
import jp.musubi.query.findpairings.FindPairingsSlice;
import jp.musubi.query.findpersons.FindPersonsSlice;
import jp.musubi.query.findpromises.FindPromisesSlice;
import jp.musubi.query.findpromisetakers.FindPromiseTakersSlice;
import jp.musubi.query.findrematches.FindRematchesSlice;
import jp.musubi.query.findseeds.FindSeedsSlice;
import jp.musubi.query.findsimilar.FindSimilarSlice;
import jp.musubi.query.findterms.FindTermsSlice;
import jp.musubi.query.firststeps.FirstStepsSlice;
import jp.musubi.query.history.HistorySlice;
import jp.musubi.query.learnfromdecisions.LearnFromDecisionsSlice;
import jp.musubi.query.readcontact.ReadContactSlice;
import jp.musubi.query.readglossary.ReadGlossarySlice;
import jp.musubi.query.readmatcher.ReadMatcherSlice;
import jp.musubi.query.readneed.ReadNeedSlice;
import jp.musubi.query.readoffice.ReadOfficeSlice;
import jp.musubi.query.readorganization.ReadOrganizationSlice;
import jp.musubi.query.readpairing.ReadPairingSlice;
import jp.musubi.query.readperson.ReadPersonSlice;
import jp.musubi.query.readpromise.ReadPromiseSlice;
import jp.musubi.query.readrematch.ReadRematchSlice;
import jp.musubi.query.readseed.ReadSeedSlice;
import jp.musubi.query.readterm.ReadTermSlice;
import jp.musubi.query.samplerematch.SampleRematchSlice;
import jp.musubi.query.worklist.WorklistSlice;
import jp.musubi.search.index.SearchIndex;

/** The way into this module: all questions, ready to be asked. {@code runner} keeps the index up with the log. */
public final class QuerySide {
    private QuerySide() {}

    /**
     * Every question with its handler. Each slice registers itself.
     *
     * @param index kept up with the log by a {@link jp.musubi.query.runner.ProjectionRunner}
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
