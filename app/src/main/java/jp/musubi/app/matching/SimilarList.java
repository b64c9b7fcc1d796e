package jp.musubi.app.matching;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import jp.musubi.query.matching.findsimilar.SimilarRecords;

/** What is near to a record on its own side. */
record SimilarList(
        @Schema(requiredMode = RequiredMode.REQUIRED) List<SimilarOne> items, long position) {

    record SimilarOne(
            String id,
            String title,

            @Schema(description = "How much of what the one says the other says too, 0 to 1")
            double nearness) {}

    static SimilarList of(SimilarRecords found) {
        return new SimilarList(
                found.items().stream()
                        .map(item -> new SimilarOne(item.record().id(), item.title(), item.nearness()))
                        .toList(),
                found.position());
    }
}
