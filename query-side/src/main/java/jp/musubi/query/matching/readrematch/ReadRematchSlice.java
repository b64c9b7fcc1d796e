package jp.musubi.query.matching.readrematch;

import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.State;
import jp.musubi.language.matching.RematchState;
import jp.musubi.language.need.NeedState;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.matching.RematchRecords;
import jp.musubi.query.matching.RematchView;
import jp.musubi.search.document.Viewer;

/** Answers {@link ReadRematch}. */
public final class ReadRematchSlice {
    private ReadRematchSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadRematch.class, question -> answer(question, sources));
    }

    static Optional<RematchProgress> answer(ReadRematch asked, Sources sources) {
        return sources.at(null, view -> view.get(asked.id().ref(), asked.viewer()))
                .map(RematchRecords::shown)
                .map(job -> progress(job, sources));
    }

    /**
     * How far a job has come. Counts all needs: nothing is told of any one of them, and only those who see jobs are told
     * the count.
     */
    public static RematchProgress progress(RematchView job, Sources sources) {
        if (job.outcome() != null) {
            return new RematchProgress(job, job.outcome().needs(), 0);
        }
        long needs = sources.at(
                job.requestedPosition(),
                view -> open().find(view, Viewer.system(), 1, 1).total());
        if (job.state() == RematchState.REPLACED) {
            return new RematchProgress(job, needs, 0);
        }
        long left = sources.at(
                null,
                view -> open().within(Numbers.MATCHED, 0, job.requestedPosition() - 1)
                        .find(view, Viewer.system(), 1, 1)
                        .total());
        // A need opened since waits for the matcher, not for the job, and only for a moment.
        return new RematchProgress(job, needs, Math.min(left, needs));
    }

    private static Listing open() {
        return Listing.of(RecordType.NEED).bearing(Facet.STATE, NeedState.WAY.codes(State::stands));
    }
}
