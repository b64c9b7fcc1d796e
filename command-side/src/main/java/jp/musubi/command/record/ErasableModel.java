package jp.musubi.command.record;

import java.util.function.BiFunction;
import java.util.function.Function;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * How a record is found to exist by the decision model that its own kind has, so that what erases records need not know the
 * kind. Axon takes no handler of what several events have in common, by which one model could know them all.
 *
 * @param id makes the id of the model
 * @param model the decision model
 * @param known what it says of the record
 */
public record ErasableModel<I, M>(Function<String, I> id, Class<M> model, BiFunction<RecordRef, M, KnownRecord> known) {

    /** Makes the model of a kind known. */
    public void register(EventSourcingConfigurer configurer, RecordType kind) {
        configurer.componentRegistry(
                registry -> registry.registerComponent(ErasableModel.class, kind.code(), context -> this));
    }

    /** What is known of a record of a kind that was registered so. */
    public static KnownRecord of(RecordRef record, ProcessingContext context) {
        ErasableModel<?, ?> registered =
                context.component(ErasableModel.class, record.type().code());
        return registered.load(record, context);
    }

    private KnownRecord load(RecordRef record, ProcessingContext context) {
        return known.apply(record, Models.load(context, model, id.apply(record.id())));
    }
}
