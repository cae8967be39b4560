import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the baseline of a module's API: a jar of the classes in its exported packages, without code and without what
 * only their package sees. Called by {@code .ci/api-baseline} with the module's jar and the file to write.
 */
final class ApiBaseline {

    private static final Instant EVERY_ENTRY = Instant.parse("2026-01-01T00:00:00Z");

    public static void main(String[] args) throws IOException {
        try (JarFile jar = new JarFile(args[0]);
                OutputStream file = Files.newOutputStream(Path.of(args[1]));
                ZipOutputStream baseline = new ZipOutputStream(file)) {
            Predicate<String> exported = exportedPackages(jar);
            for (JarEntry entry : jar.stream().sorted((a, b) -> a.getName().compareTo(b.getName())).toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && name.contains("/") && exported.test(packageOf(name))) {
                    add(baseline, name, apiOf(jar, entry));
                }
            }
        }
    }

    /** Of a module those that it exports to all; of a jar without a descriptor all that are not internal. */
    private static Predicate<String> exportedPackages(JarFile jar) throws IOException {
        JarEntry descriptor = jar.getJarEntry("module-info.class");
        if (descriptor == null) {
            return name -> !name.contains(".internal");
        }
        try (InputStream bytes = jar.getInputStream(descriptor)) {
            Set<String> exported = ModuleDescriptor.read(bytes).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            return exported::contains;
        }
    }

    private static String packageOf(String entry) {
        return entry.substring(0, entry.lastIndexOf('/')).replace('/', '.');
    }

    private static byte[] apiOf(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream bytes = jar.getInputStream(entry)) {
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(bytes).accept(new ApiOnly(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            return writer.toByteArray();
        }
    }

    private static void add(ZipOutputStream baseline, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(EVERY_ENTRY));
        baseline.putNextEntry(entry);
        baseline.write(bytes);
        baseline.closeEntry();
    }

    /** Leaves out the members that no other package can use. */
    private static final class ApiOnly extends ClassVisitor {

        ApiOnly(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String type, String signature, Object value) {
            return isApi(access) ? super.visitField(access, name, type, signature, value) : null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            return isApi(access) ? super.visitMethod(access, name, type, signature, exceptions) : null;
        }

        private static boolean isApi(int access) {
            return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
        }
    }

    private ApiBaseline() {}
}
