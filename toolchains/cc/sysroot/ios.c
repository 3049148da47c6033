/* What Apple's compiler brings along for iOS: whether the system is of some version or a newer one. */

typedef struct {
  unsigned platform, version;
} dyld_build_version;

extern _Bool _availability_version_check(unsigned count, const dyld_build_version *versions);

__attribute__((visibility("hidden"))) int __isPlatformVersionAtLeast(unsigned platform, unsigned major, unsigned minor, unsigned patch) {
  const dyld_build_version wanted = {platform, (major & 0xFFFF) << 16 | (minor & 0xFF) << 8 | (patch & 0xFF)};
  return _availability_version_check(1, &wanted);
}
