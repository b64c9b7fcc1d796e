package jp.musubi.app.kit.act;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Way;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;

/**
 * To whom an act is offered, when, and how. Made row by row, and not changed afterwards.
 *
 * @param <V> a record of the subject as a page has it
 */
public final class Offer<V> {
    private final Class<? extends Event> event;
    private final boolean leads;
    private final Map<String, Function<V, ?>> given = new LinkedHashMap<>();
    private final Map<String, Function<V, List<ActChoice>>> choices = new LinkedHashMap<>();
    private final Set<String> silent = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private BiPredicate<Who, V> who = (asking, record) -> true;
    private Set<Role> only = Set.of();
    private Function<V, Coded> named;
    private Function<Command, String> made;
    private String key;
    private String before;
    private boolean danger;
    private boolean undo;
    private boolean bulk;
    private boolean elsewhere;

    private Offer(Class<? extends Event> event, boolean leads) {
        this.event = event;
        this.leads = leads;
    }

    /** Where that event leads a record on: see {@link Way}. */
    public static <V> Offer<V> leading(Class<? extends Event> event) {
        return new Offer<>(event, true);
    }

    /** Where that event may happen, whether it leads on or not. */
    public static <V> Offer<V> where(Class<? extends Event> event) {
        return new Offer<>(event, false);
    }

    /** Whatever the state. */
    public static <V> Offer<V> anywhere() {
        return new Offer<>(null, false);
    }

    /** In a form that a page draws by itself, for a reason of its own. */
    public Offer<V> elsewhere() {
        elsewhere = true;
        return this;
    }

    /** To holders of one of these roles. */
    public Offer<V> to(Role... roles) {
        return to((asking, record) -> Stream.of(roles).anyMatch(asking::has));
    }

    /** To whom this holds for, of that record; besides what was said before. */
    public Offer<V> to(BiPredicate<? super Who, ? super V> more) {
        BiPredicate<Who, V> before = who;
        who = (asking, record) -> before.test(asking, record) && more.test(asking, record);
        return this;
    }

    /** To holders of these roles alone: nobody else learns by it whether there is such a record. */
    public Offer<V> only(Role... roles) {
        only = Set.of(roles);
        return to(roles);
    }

    /** By this key, on the page of one record. */
    public Offer<V> key(String letter) {
        key = letter;
        return this;
    }

    /** As something not to be done by the way. */
    public Offer<V> danger() {
        danger = true;
        return this;
    }

    /** As what takes the last decision back. */
    public Offer<V> undo() {
        undo = true;
        return this;
    }

    /** Also for several at once, where a list lets choose. */
    public Offer<V> bulk() {
        bulk = true;
        return this;
    }

    /** Without asking for this on the page of one record. */
    public Offer<V> silent(String name) {
        silent.add(name);
        return this;
    }

    /** Asking people for what the interface can do without. */
    public Offer<V> asking(String name) {
        asked.add(name);
        return this;
    }

    /** With this value, which the form carries and nobody types. */
    public Offer<V> given(String name, Function<V, ?> value) {
        given.put(name, value);
        return this;
    }

    /** With these to choose from. */
    public Offer<V> choices(String name, Function<V, List<ActChoice>> what) {
        choices.put(name, what);
        return this;
    }

    /** With the name of this code on its button. */
    public Offer<V> naming(Function<V, Coded> what) {
        named = what;
        return this;
    }

    /** Making another record, whose id is told. */
    public Offer<V> making(Function<Command, String> id) {
        made = id;
        return this;
    }

    /** Also at an address that it had before, below {@code /api/v1}. */
    public Offer<V> before(String path) {
        before = path;
        return this;
    }

    /** Roles of which one is needed for it to be looked at at all; none when the decision says who may. */
    public Set<Role> only() {
        return only;
    }

    /** The id of the record that is another after the act than before. @param id of the record that it is done with */
    public String told(Command command, String id) {
        return made == null ? id : made.apply(command);
    }

    /** A letter, or null. */
    public String key() {
        return key;
    }

    /** An address from before there was one form for all, or null. */
    public String before() {
        return before;
    }

    public boolean isDanger() {
        return danger;
    }

    public boolean isUndo() {
        return undo;
    }

    public boolean isBulk() {
        return bulk;
    }

    /** Whether a page draws its form by itself, and takes what is posted. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    /** Whether the page of one record leaves it out. */
    public boolean isSilent(String name) {
        return silent.contains(name);
    }

    /** Whether people have to say it. */
    public boolean isAsked(String name) {
        return asked.contains(name);
    }

    /** Whether the form carries it. */
    public boolean isGiven(String name) {
        return given.containsKey(name);
    }

    /** What the form carries. */
    public String given(String name, V record) {
        Object value = given.get(name).apply(record);
        return value == null ? "" : value.toString();
    }

    /** What there is to choose of a component; null when anything can be said. @param record null for several */
    public List<ActChoice> choices(BodyShape.Part part, V record) {
        if (choices.containsKey(part.name()) && record != null) {
            return choices.get(part.name()).apply(record);
        }
        return part.coded() ? part.codes().stream().map(ActChoice::of).toList() : null;
    }

    /** The code whose name the button tells; null when it tells none. */
    public Coded named(V record) {
        return named == null ? null : named.apply(record);
    }

    /** The event that it would lead to; null where that is not what it depends on. */
    public Class<? extends Event> event() {
        return event;
    }

    boolean holds(Who asking, V record, Function<V, ? extends State> state) {
        return (event == null || follows(state.apply(record))) && who.test(asking, record);
    }

    private boolean follows(State at) {
        return at != null && allowed(at);
    }

    @SuppressWarnings("unchecked")
    private <S extends Enum<S> & State> boolean allowed(State at) {
        Way<S> way = (Way<S>) at.way();
        return leads ? way.moves((S) at, event) : way.allows((S) at, event);
    }
}
