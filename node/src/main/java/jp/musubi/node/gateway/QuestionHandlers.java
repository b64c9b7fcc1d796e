package jp.musubi.node.gateway;

import jp.musubi.query.kit.Answers;
import jp.musubi.query.kit.Question;
import org.axonframework.common.configuration.ModuleBuilder;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.queryhandling.GenericQueryResponseMessage;
import org.axonframework.messaging.queryhandling.QueryMessage;
import org.axonframework.messaging.queryhandling.QueryResponseMessage;
import org.axonframework.messaging.queryhandling.configuration.QueryHandlingModule;

/** Registers one Axon query handler for each class of question. */
final class QuestionHandlers {

    private QuestionHandlers() {}

    static ModuleBuilder<QueryHandlingModule> module(Answers answers) {
        return QueryHandlingModule.named("questions").queryHandlers(handlers -> {
            for (Class<?> question : answers.questions()) {
                handlers.queryHandler(new QualifiedName(question), (query, context) -> answer(answers, query));
            }
        });
    }

    private static MessageStream<QueryResponseMessage> answer(Answers answers, QueryMessage query) {
        Object answer = answers.ask((Question<?>) query.payload());
        return MessageStream.just(new GenericQueryResponseMessage(new MessageType(answer.getClass()), answer));
    }
}
