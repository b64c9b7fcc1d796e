package jp.musubi.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.kit.slice.Models;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.StateManager;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

/**
 * A handler reads, decides, and appends last. With Axon 5.0.1 a model that is read after an append may have taken in events
 * that are not its own.
 */
class DecisionsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("jp.musubi.command");

    private static List<JavaMethod> handlers() {
        List<JavaMethod> handlers = CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .toList();
        assertThat(handlers).hasSizeGreaterThan(20);
        return handlers;
    }

    @Test
    void onlyHandlersAppendAndEachDoesSoInOnePlace() {
        for (JavaMethod handler : handlers()) {
            assertThat(appends(handler)).as(handler.getFullName()).hasSize(1);
        }
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> !method.isAnnotatedWith(CommandHandler.class))
                        .filter(method -> !appends(method).isEmpty()))
                .isEmpty();
    }

    @Test
    void aHandlerReadsAndDecidesNothingAfterItsAppend() throws IOException {
        for (JavaMethod handler : handlers()) {
            assertThat(calledAfterAppending(handler)).as(handler.getFullName()).isEmpty();
        }
    }

    @Test
    void modelsAreLoadedInOneWay() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.isEquivalentTo(Models.class))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(StateManager.class)))
                .isEmpty();
    }

    private static List<JavaMethodCall> appends(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(EventAppender.class))
                .toList();
    }

    /** What of this module a handler calls after it has appended, in the order of its instructions. */
    private static List<String> calledAfterAppending(JavaMethod handler) throws IOException {
        Calls calls = new Calls(handler.getName() + handler.getDescriptor());
        try (InputStream bytes =
                handler.getOwner().getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(bytes).accept(calls, ClassReader.SKIP_DEBUG);
        }
        assertThat(calls.appended).as(handler.getFullName()).isTrue();
        return calls.after;
    }

    private static final class Calls extends ClassVisitor {
        private static final int API = Opcodes.ASM9;
        private final String handler;
        private final List<String> after = new ArrayList<>();
        private boolean appended;

        /** @param handler its name and descriptor: a class may hold several */
        Calls(String handler) {
            super(API);
            this.handler = handler;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return !(name + descriptor).equals(handler)
                    ? null
                    : new MethodVisitor(API) {
                        @Override
                        public void visitMethodInsn(
                                int code, String owner, String called, String type, boolean ofInterface) {
                            if (owner.equals(EventAppender.class.getName().replace('.', '/'))) {
                                appended = true;
                            } else if (appended && owner.startsWith("jp/musubi/command/")) {
                                after.add(owner + "." + called);
                            }
                        }
                    };
        }
    }
}
