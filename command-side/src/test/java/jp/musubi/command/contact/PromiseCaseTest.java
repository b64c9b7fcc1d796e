package jp.musubi.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.musubi.language.contact.PromiseEvent;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.junit.jupiter.api.Test;

class PromiseCaseTest {

    @Test
    void everyEventOfAPromiseReachesTheModelThatDecides() {
        List<Class<?>> handled = new ArrayList<>();
        Arrays.stream(PromiseCase.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                .forEach(method -> handled.add(method.getParameterTypes()[0]));
        assertThat(handled).contains(PromiseEvent.class.getPermittedSubclasses());
    }
}
