package jp.musubi.app.kit.act;

import java.util.function.Function;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.State;

/**
 * What acts are about.
 *
 * @param <V> a record of the kind as a page has it
 * @param name as in keys of texts: {@code pairing}
 * @param folder in addresses of the interface: {@code pairings}
 * @param pages address under which its pages stand: {@code /pairings}
 * @param state where a record stands; null where it says nothing of acts
 * @param owned the record whose owner an act is for when another person does it; null where that is nobody
 */
public record Subject<V>(
        String name,
        String folder,
        String pages,
        Function<V, ? extends State> state,
        Function<String, RecordRef> owned) {

    public static <V> Subject<V> of(String name, String folder, Function<V, ? extends State> state) {
        return new Subject<>(name, folder, "/" + folder, state, null);
    }

    /** The same, whose acts are for the owner of the record. */
    public Subject<V> forOwner(Function<String, RecordRef> record) {
        return new Subject<>(name, folder, pages, state, record);
    }

    /** The same, with pages elsewhere than the interface. */
    public Subject<V> at(String address) {
        return new Subject<>(name, folder, address, state, owned);
    }
}
