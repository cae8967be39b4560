package com.isendu.contactimport;

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

    static final String BASE = "com.isendu.contactimport";

    private static final String INTERNAL = BASE + ".internal.";
    /** Each may use those of the lines before it. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("internal.text"),
            List.of("contact"),
            List.of("error"),
            List.of("row"),
            List.of("history"),
            List.of("source"),
            List.of("mapping", "sink"),
            List.of("internal.errorcsv"),
            List.of("report"),
            List.of("internal.row"),
            List.of("internal.normalize.cell"),
            List.of("internal.normalize.date", "internal.normalize.email", "internal.normalize.phone"),
            List.of("internal.normalize.plain"),
            List.of("internal.normalize.name", "internal.normalize.place", "internal.normalize.tax"),
            List.of("internal.normalize.address"),
            List.of("internal.normalize.person"),
            List.of("internal.normalize"),
            List.of("options"),
            List.of("internal.template"),
            List.of("internal.read.otherfile"),
            List.of("internal.read.charset"),
            List.of("internal.read.part"),
            List.of("internal.read.records"),
            List.of("internal.map.vocabulary"),
            List.of("internal.read.dialect"),
            List.of("internal.read"),
            List.of("internal.map.phone", "internal.map.subscription"),
            List.of("internal.map", "internal.validate", "internal.dedupe", "internal.deliver"),
            List.of("internal.map.memory"),
            List.of("internal.understand"),
            List.of("internal.plan"),
            List.of("plan"),
            List.of("internal.advise"),
            List.of("internal.run"),
            List.of("internal.partition"),
            List.of(""));

    @ArchTest
    static final ArchRule arrowsPointOneWay = classes().should(pointDownwards());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("com.isendu.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyReadersAndWritersOfFilesKnowFastCsv =
            onlyIn("de.siegmar.fastcsv..", "internal.read.records", "report", "internal.template");

    @ArchTest
    static final ArchRule onlyNormalisingKnowsLibphonenumber = onlyIn("com.google..", "internal.normalize.phone");

    @ArchTest
    static final ArchRule onlyContactAndValidatingKnowJakartaValidation = noClasses()
            .that()
            .resideOutsideOfPackages(BASE + ".contact", INTERNAL + "validate")
            .and()
            .doNotHaveFullyQualifiedName(ImportEngine.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(ImportEngine.Builder.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..");

    @ArchTest
    static final ArchRule noClassOfAProviderIsCalled =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.hibernate..", "javax..");

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

    private static ArchRule onlyIn(String library, String... places) {
        String[] packages =
                List.of(places).stream().map(place -> BASE + "." + place).toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

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
