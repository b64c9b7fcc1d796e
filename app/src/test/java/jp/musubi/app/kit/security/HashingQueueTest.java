package jp.musubi.app.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import jp.musubi.app.Await;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HashingQueueTest {

    private final List<Runnable> given = Collections.synchronizedList(new ArrayList<>());
    private final List<String> hashed = Collections.synchronizedList(new ArrayList<>());
    private long now;
    private final HashingQueue queue = new HashingQueue(given::add, 1, () -> now);

    @Test
    void noMoreThanAllowedHashAtOnceHoweverManyAsk() {
        for (int i = 0; i < 20; i++) {
            ask("a", "a" + i);
        }

        assertThat(given).hasSize(1);
        given.getFirst().run();
        assertThat(hashed).hasSize(20);
    }

    @Test
    void theNewestOfAnAddressGoesFirstAndAddressesTakeTurns() {
        for (int i = 1; i <= 3; i++) {
            ask("flood", "flood" + i);
        }
        ask("office", "office1");
        ask("home", "home1");
        given.getFirst().run();

        assertThat(hashed).containsExactly("flood3", "office1", "home1", "flood2", "flood1");
    }

    @Test
    void whoeverHasWaitedTooLongIsToldToComeAgainAndCostsNothing() {
        CompletableFuture<String> early = ask("a", "early");
        now += HashingQueue.LONGEST_WAIT.toNanos() + 1;
        CompletableFuture<String> late = ask("a", "late");
        given.getFirst().run();

        assertThat(late.join()).isEqualTo("late");
        assertThatThrownBy(early::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(BusyException.class);
        assertThat(hashed).containsExactly("late");
    }

    @Test
    void linesHaveAnEndAndOneAddressCannotTakeTheRoomOfAnother() {
        List<CompletableFuture<String>> flood = new ArrayList<>();
        for (int i = 0; i < HashingQueue.OF_ONE + 5; i++) {
            flood.add(ask("flood", "flood" + i));
        }
        assertThat(queue.waiting()).isEqualTo(HashingQueue.OF_ONE);
        for (CompletableFuture<String> oldest : flood.subList(0, 5)) {
            assertThatThrownBy(oldest::get).hasCauseInstanceOf(BusyException.class);
        }
        for (int i = 0; i < 400; i++) {
            ask("address" + i, "x");
        }
        assertThat(queue.waiting()).isEqualTo(HashingQueue.OF_ALL);
    }

    @Test
    void aFailureIsOfTheOneWhoAskedAndTheNextIsHashed() {
        CompletableFuture<String> failing = asked(() -> queue.hash("a", () -> {
            throw new IllegalStateException("no");
        }));
        given.getFirst().run();
        CompletableFuture<String> next = ask("a", "next");
        given.getLast().run();

        assertThatThrownBy(failing::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(next.join()).isEqualTo("next");
    }

    @Test
    void whoeverSignsInByFormMeanwhileIsToldWhenToComeAgain() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SignInFailure(null).onAuthenticationFailure(new MockHttpServletRequest(), response, new BusyException());

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("2");
    }

    /** Asks on a thread of its own, and returns when it stands in line or has been turned away. */
    private CompletableFuture<String> ask(String address, String what) {
        return asked(() -> queue.hash(address, () -> {
            hashed.add(what);
            return what;
        }));
    }

    private CompletableFuture<String> asked(java.util.function.Supplier<String> asking) {
        long before = queue.asked();
        CompletableFuture<String> answer =
                CompletableFuture.supplyAsync(asking, task -> Thread.ofVirtual().start(task));
        Await.until(() -> queue.asked() > before ? Boolean.TRUE : null);
        return answer;
    }
}
