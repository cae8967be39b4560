package com.isendu.contactimport.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * That openapi.yaml is served and has each route of the service; {@link RunningService} sees to the codes of their
 * answers.
 */
class DescriptionTest {

    @Test
    void hasEachRouteAndNoOther() throws Exception {
        try (RunningService service = RunningService.start()) {
            Set<String> routes = new TreeSet<>();
            service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .forEach((info, method) -> addTo(routes, info, method));

            assertThat(routes).isEqualTo(Description.read().routes());
            assertThat(service.get("/openapi.yaml").body()).startsWith("openapi: 3.1.0");
        }
    }

    private static void addTo(Set<String> routes, RequestMappingInfo info, HandlerMethod method) {
        if (method.getBeanType().getPackage().equals(ImportService.class.getPackage())) {
            for (String path : info.getPatternValues()) {
                for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                    routes.add(Description.route(verb.name(), path));
                }
            }
        }
    }
}
