package jp.musubi.command.kit.slice;

import java.util.concurrent.CompletionException;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.StateManager;

/** Loads decision models inside a handler. What is loaded so belongs to the append condition like an injected model. */
public final class Models {
    private Models() {}

    /**
     * The model with that id, sourced now.
     *
     * @param context of the command being handled
     */
    public static <I, E> E load(ProcessingContext context, Class<E> model, I id) {
        try {
            return context.component(StateManager.class)
                    .loadEntity(model, id, context)
                    .join();
        } catch (CompletionException e) {
            // A refusal or a log failure must arrive as itself, not wrapped by the way it was fetched.
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
