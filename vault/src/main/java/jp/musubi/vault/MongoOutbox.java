package jp.musubi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Mails in a collection. */
final class MongoOutbox implements Outbox {
    private static final String ID = MongoTables.KEY;
    private static final String STATE = "state";
    private static final String DUE = "due";
    private static final String HOLDER = "holder";
    private static final String HELD_UNTIL = "held_until";

    private final VaultServer server;

    MongoOutbox(VaultServer server) {
        this.server = server;
    }

    private MongoCollection<BsonDocument> rows() {
        return server.collection(MongoTables.collection(OutboxTable.TABLE));
    }

    private static BsonDocument document(QueuedMail mail) {
        BsonDocument document = new BsonDocument(ID, new BsonString(mail.id()))
                .append("owner", new BsonString(mail.owner()))
                .append("content", new BsonBinary(mail.content()))
                .append(STATE, new BsonString(mail.state().code()))
                .append("queued", new BsonInt64(mail.queued().toEpochMilli()))
                .append(DUE, new BsonInt64(mail.due().toEpochMilli()))
                .append("attempts", new BsonInt64(mail.attempts()));
        if (mail.purpose() != null) {
            document.append("purpose", new BsonString(mail.purpose().code()))
                    .append("subject", new BsonString(mail.subject()));
        }
        return document;
    }

    private static QueuedMail row(BsonDocument document) {
        return new QueuedMail(
                document.getString(ID).getValue(),
                document.getString("owner").getValue(),
                document.containsKey("purpose") ? new LinkPurpose(text(document, "purpose")) : null,
                text(document, "subject"),
                document.getBinary("content").getData(),
                QueuedMail.State.of(text(document, STATE)),
                Instant.ofEpochMilli(document.getInt64("queued").getValue()),
                Instant.ofEpochMilli(document.getInt64(DUE).getValue()),
                Math.toIntExact(document.getInt64("attempts").getValue()),
                text(document, "failure"));
    }

    private static String text(BsonDocument document, String field) {
        return document.containsKey(field) ? document.getString(field).getValue() : null;
    }

    private static Bson waiting() {
        return eq(STATE, QueuedMail.State.WAITING.code());
    }

    private static Bson held(String id, String holder) {
        return and(eq(ID, id), waiting(), eq(HOLDER, holder));
    }

    @Override
    public boolean add(QueuedMail mail) {
        return server.run("written", () -> {
            try {
                rows().insertOne(document(mail));
                return true;
            } catch (MongoWriteException e) {
                if (e.getCode() == VaultServer.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<QueuedMail> find(String id) {
        return server.run(
                "read",
                () -> Optional.ofNullable(rows().find(eq(ID, id)).first()).map(MongoOutbox::row));
    }

    @Override
    public Optional<QueuedMail> lease(String holder, Instant now, Instant until) {
        Bson free = and(
                lte(DUE, now.toEpochMilli()),
                waiting(),
                or(exists(HOLDER, false), lte(HELD_UNTIL, now.toEpochMilli())));
        Bson taken = Updates.combine(Updates.set(HOLDER, holder), Updates.set(HELD_UNTIL, until.toEpochMilli()));
        FindOneAndUpdateOptions oldest = new FindOneAndUpdateOptions().sort(Sorts.ascending(DUE, ID));
        return server.run(
                "written",
                () -> Optional.ofNullable(rows().findOneAndUpdate(free, taken, oldest))
                        .map(MongoOutbox::row));
    }

    /** Of what a majority has, without doubt: what was withdrawn elsewhere a moment ago must not be sent. */
    @Override
    public boolean holds(String id, String holder) {
        return server.run(
                "read",
                () -> Optional.ofNullable(server.latest(MongoTables.collection(OutboxTable.TABLE))
                                .find(eq(ID, id))
                                .first())
                        .filter(row -> text(row, STATE).equals(QueuedMail.State.WAITING.code()))
                        .filter(row -> holder.equals(text(row, HOLDER)))
                        .isPresent());
    }

    @Override
    public boolean settle(QueuedMail mail, String holder) {
        return change(
                        held(mail.id(), holder),
                        Updates.combine(
                                Updates.set("content", new BsonBinary(mail.content())),
                                Updates.set(STATE, mail.state().code()),
                                Updates.set(DUE, mail.due().toEpochMilli()),
                                Updates.set("attempts", (long) mail.attempts()),
                                mail.failure() == null
                                        ? Updates.unset("failure")
                                        : Updates.set("failure", mail.failure()),
                                end()))
                > 0;
    }

    private static Bson end() {
        return Updates.combine(Updates.unset(HOLDER), Updates.unset(HELD_UNTIL));
    }

    @Override
    public int withdraw(LinkPurpose purpose, String subject) {
        return change(
                and(eq("subject", subject), eq("purpose", purpose.code()), waiting()),
                Updates.combine(
                        Updates.set(STATE, QueuedMail.State.WITHDRAWN.code()),
                        Updates.set("content", new BsonBinary(new byte[0])),
                        end()));
    }

    @Override
    public boolean revive(String id, Instant now) {
        return change(
                        and(eq(ID, id), in(STATE, QueuedMail.State.REFUSED.code(), QueuedMail.State.GIVEN_UP.code())),
                        Updates.combine(
                                Updates.set(STATE, QueuedMail.State.WAITING.code()),
                                Updates.set("queued", now.toEpochMilli()),
                                Updates.set(DUE, now.toEpochMilli()),
                                Updates.set("attempts", 0L),
                                end()))
                > 0;
    }

    private int change(Bson which, Bson update) {
        return server.run(
                "written",
                () -> Math.toIntExact(rows().updateMany(which, update).getMatchedCount()));
    }

    @Override
    public int drop(String owner) {
        return server.run(
                "written",
                () -> Math.toIntExact(rows().deleteMany(eq("owner", owner)).getDeletedCount()));
    }

    @Override
    public void sweep(Instant before) {
        server.run(
                "written",
                () -> rows().deleteMany(
                                and(lt(DUE, before.toEpochMilli()), ne(STATE, QueuedMail.State.WAITING.code()))));
    }

    @Override
    public long count(QueuedMail.State state) {
        return server.run("read", () -> rows().countDocuments(eq(STATE, state.code())));
    }

    @Override
    public List<QueuedMail> list(QueuedMail.State state, int most) {
        Bson order = state == QueuedMail.State.WAITING
                ? Sorts.ascending(DUE, ID)
                : Sorts.orderBy(Sorts.descending(DUE), Sorts.ascending(ID));
        return server.run(
                "read",
                () -> rows().find(eq(STATE, state.code()))
                        .sort(order)
                        .limit(most)
                        .map(MongoOutbox::row)
                        .into(new ArrayList<>()));
    }
}
