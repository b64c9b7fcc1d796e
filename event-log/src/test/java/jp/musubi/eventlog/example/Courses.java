package jp.musubi.eventlog.example;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.axon.AxonEventStorageEngine;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/** A course takes two students, however many ask at the same time. */
class Courses {
    record Enrol(String course, String student) {}

    @Event(namespace = "courses", name = "StudentEnrolled", version = "1")
    record StudentEnrolled(@EventTag(key = "course") String course, String student) {}

    @EventSourcedEntity(tagKey = "course")
    record Course(Set<String> students) {
        @EntityCreator
        static Course empty() {
            return new Course(Set.of());
        }

        @EventSourcingHandler
        Course on(StudentEnrolled enrolled) {
            Set<String> more = new HashSet<>(students);
            more.add(enrolled.student());
            return new Course(more);
        }
    }

    @CommandHandler
    void handle(Enrol command, @InjectEntity(idProperty = "course") Course course, EventAppender events) {
        if (course.students().size() == 2) {
            throw new IllegalStateException(command.course() + " is full");
        }
        events.append(new StudentEnrolled(command.course(), command.student()));
    }

    static AxonConfiguration start(EventLog log) {
        JsonCodec codec = new JsonCodec(Map.of("courses.StudentEnrolled", StudentEnrolled.class));
        return EventSourcingConfigurer.create()
                .componentRegistry(axon -> axon.disableEnhancer(UpdateCheckerConfigurationEnhancer.class))
                .registerEventStorageEngine(axon -> new AxonEventStorageEngine(log, codec))
                .registerEntity(EventSourcedEntityModule.autodetected(String.class, Course.class))
                .registerCommandHandlingModule(CommandHandlingModule.named("courses")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(axon -> new Courses()))
                .start();
    }
}
