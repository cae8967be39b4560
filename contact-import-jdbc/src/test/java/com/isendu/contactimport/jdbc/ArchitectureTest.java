package com.isendu.contactimport.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = ArchitectureTest.BASE, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String BASE = "com.isendu.contactimport.jdbc";

    private static final String INTERNAL = BASE + ".internal.";
    /** Each may use those of the lines before it. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("internal.table", "internal.json", "internal.fault"),
            List.of("internal.value"),
            List.of("internal.bulk"),
            List.of("internal.dialect"),
            List.of("internal.session"),
            List.of("internal.statement", "internal.mapping", "internal.suppression", "internal.owner"),
            List.of("internal.contact"),
            List.of("internal.undo", "internal.schema"),
            List.of("internal.batch"),
            List.of("internal.journal"),
            List.of(""));

    @ArchTest
    static final ArchRule arrowsPointOneWay = classes().should(pointDownwards());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyOneClassKnowsTheDriverOfPostgreSql = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(INTERNAL + "bulk.PostgresDriver")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.postgresql..");

    @ArchTest
    static final ArchRule noOtherDriverIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2..", "org.mariadb..", "com.mysql..", "org.sqlite..");

    @ArchTest
    static final ArchRule onlyExportedPackagesOfTheCoreAreUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.isendu.contactimport.internal..");

    @ArchTest
    static final ArchRule logsGoToTheHost =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    @ArchTest
    static final ArchRule everyPackageHasAnIntroduction = classes().should(new ArchCondition<>("have a package-info") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean introduced = type.getPackage().tryGetPackageInfo().isPresent()
                    || type.getName().equals("module-info");
            events.add(new SimpleConditionEvent(type, introduced, type.getPackageName()));
        }
    });

    private static ArchCondition<JavaClass> pointDownwards() {
        return new ArchCondition<>("use packages of lower layers only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String from = dependency.getOriginClass().getPackageName();
                    String to = dependency.getTargetClass().getPackageName();
                    boolean allowed = !to.startsWith(BASE) || from.equals(to) || layerOf(to) < layerOf(from);
                    events.add(new SimpleConditionEvent(dependency, allowed, dependency.getDescription()));
                }
            }
        };
    }

    private static int layerOf(String packageName) {
        String name = packageName.equals(BASE) ? "" : packageName.substring(BASE.length() + 1);
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            if (LAYERS.get(layer).contains(name)) {
                return layer;
            }
        }
        throw new AssertionError("give package " + packageName + " a place in LAYERS");
    }
}
