# Licences of packages that name theirs only by a file or an address, read there.
# https://github.com/MiloszKrajewski/K4os.Compression.LZ4/blob/master/LICENSE
/"name": "K4os\.Compression\.LZ4"/,/"purl"/ s/"name": "Unknown - See URL"/"id": "MIT"/
# LICENSE in the packages.
s/"name": "Microsoft\.ML\.OnnxRuntime(\.Managed)?",/& "licenses": [{ "license": { "id": "MIT" } }],/
