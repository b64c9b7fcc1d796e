package jp.musubi.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.List;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogUnreachableException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final Address ADDRESS = Address.parse("mongodb://localhost/log");

    private static FailureCause why(RuntimeException e) {
        return Failures.of(ADDRESS, "written", e).why();
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0))
                        .append("code", new BsonInt32(code))
                        .append("errmsg", new BsonString("refused")),
                new ServerAddress());
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(
                new WriteError(code, "refused", new BsonDocument()), new ServerAddress(), List.of());
    }

    @Test
    void causesAreToldApart() {
        assertThat(why(command(14031))).isEqualTo(FailureCause.DISK_FULL);
        assertThat(why(write(14031))).isEqualTo(FailureCause.DISK_FULL);
        assertThat(Failures.of(ADDRESS, "written", write(14031))).hasMessageContaining("disk of its servers is full");
        assertThat(why(command(13))).isEqualTo(FailureCause.NOT_PERMITTED);
        assertThat(why(new MongoSecurityException(null, "wrong password"))).isEqualTo(FailureCause.NOT_PERMITTED);
        assertThat(why(new MongoTimeoutException("nobody answers"))).isEqualTo(FailureCause.UNREACHABLE);
        assertThat(Failures.of(ADDRESS, "read", new MongoTimeoutException("nobody answers")))
                .isInstanceOf(LogUnreachableException.class);
        assertThat(why(new IllegalStateException("state should be: open"))).isEqualTo(FailureCause.CLOSED);
        assertThat(why(command(8000))).isEqualTo(FailureCause.OTHER);
    }

    @Test
    void aFullDiskHasStoredNothingAndIsNotWaitedFor() {
        assertThat(Failures.isFinal(write(14031))).isTrue();
        assertThat(Failures.isFinal(new MongoTimeoutException("nobody answers")))
                .isFalse();
    }
}
