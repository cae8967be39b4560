package com.isendu.contactimport.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = ArchitectureTest.BASE, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String BASE = "com.isendu.contactimport.jobs";

    @ArchTest
    static final ArchRule arrowsPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy(BASE)
            .layer("work")
            .definedBy(BASE + ".internal.work")
            .layer("table")
            .definedBy(BASE + ".internal.table")
            .layer("job")
            .definedBy(BASE + ".job")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("work")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("table")
            .mayOnlyBeAccessedByLayers("root", "work")
            .whereLayer("job")
            .mayOnlyBeAccessedByLayers("root", "work", "table");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheWorkKnowsTheScheduler = noClasses()
            .that()
            .resideOutsideOfPackage(BASE + ".internal.work")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule onlyExportedPackagesOfTheCoreAreUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.isendu.contactimport.internal..");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);
}
